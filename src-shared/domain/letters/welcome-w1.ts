import { heading, money, named, paragraph, say, type Letter, type Words } from './letter-blocks.ts'
import type { WelcomeFacts } from './letter-facts.ts'
import { everyWeeksWords, numberWord } from './number-words.ts'

/** W1: welcome, this is our deal. Ledger figures: 'contribution' when above 0, 'council'. */
export function welcomeLetter(facts: WelcomeFacts): Letter {
  const { office, addressee, madeOn, signOff, outsideHelp } = facts
  const every = everyWeeksWords(facts.everyWeeks)
  const council = money(facts.councilPence, 'council')
  return {
    code: 'W1',
    title: 'Welcome. This is our deal',
    language: 'en-GB',
    office,
    addressee,
    madeOn,
    blocks: [
      paragraph([
        'You have chosen a managed account. We look after the money for your care. You stay in charge of your care.',
      ]),
      heading('What you will do'),
      { kind: 'list', items: whatYouWillDo(facts, every) },
      heading('What we will do'),
      { kind: 'list', items: whatWeWillDo(facts, every) },
      heading('What the council will do'),
      {
        kind: 'list',
        items: [
          say`Pay ${council} into the account ${every}.`,
          [`Meet you within ${numberWord(facts.reviewWithinWeeks)} weeks to see how it is going.`],
          ['Give you its reasons in writing if it ever asks for money back.'],
        ],
      },
      heading('If it goes wrong'),
      paragraph(
        say`Call ${named(signOff.name)} on ${named(signOff.phone)}. You can also talk to someone who is not us. Their details are below.`,
      ),
      {
        kind: 'details',
        caption: 'Someone who is not us',
        facts: [
          { label: 'Who', value: [named(outsideHelp.name)] },
          { label: 'Phone', value: [named(outsideHelp.phone)] },
          { label: 'When', value: [outsideHelp.hours] },
        ],
      },
      { kind: 'sign-off', signOff },
    ],
  }
}

function whatYouWillDo({ contributionPence, employsAssistants, hoursDeadline }: WelcomeFacts, every: string) {
  const pay = say`Pay ${money(contributionPence, 'contribution')} into the account ${every}.`
  const hours: Words = [`Send us the hours your PA worked by ${hoursDeadline}.`]
  const tell: Words = ['Tell us if something changes.']
  return [...(contributionPence > 0 ? [pay] : []), ...(employsAssistants ? [hours] : []), tell]
}

function whatWeWillDo({ employsAssistants }: WelcomeFacts, every: string): readonly Words[] {
  const pay: readonly Words[] = employsAssistants
    ? [['Pay your PA on time.'], ['Pay the tax and pension.']]
    : [['Pay your care bills on time.']]
  return [...pay, [`Send you a statement ${every}.`], ['Call you before your money runs low.']]
}
