import { day, heading, money, paragraph, say, type Block, type Letter } from './letter-blocks.ts'
import type { ContributionLetterFacts } from './letter-facts.ts'
import { everyWeeksWords } from './number-words.ts'

/** C1: one payment has not reached us. Ledger figure: 'contribution'. */
export function contributionLetter(facts: ContributionLetterFacts): Letter {
  const { contributionPence, everyWeeks, dueOn, payBy, paysFor, bank } = facts
  const contribution = money(contributionPence, 'contribution')
  return {
    code: 'C1',
    title: 'Your care money: one payment has not reached us',
    language: 'en-GB',
    office: facts.office,
    addressee: facts.addressee,
    madeOn: facts.madeOn,
    blocks: [
      paragraph(say`You pay ${contribution} ${everyWeeksWords(everyWeeks)} towards your care.`),
      paragraph(say`We have not had the payment due on ${day(dueOn)}.`),
      paragraph(['This may be a simple mistake. Please call me and we can sort it out.']),
      heading('What this means'),
      paragraph([`Your payment is part of the money that pays ${paysFor}.`]),
      effect(facts),
      heading('What you can do'),
      {
        kind: 'ask',
        words: say`Pay ${contribution} by ${day(payBy)}. Our bank details are below.`,
        by: payBy,
      },
      { kind: 'ask', words: ['Or call me if you cannot pay it all at once. We can agree smaller amounts.'] },
      { kind: 'ask', words: ['Or tell me if the amount feels wrong. The council can look at it again.'] },
      paragraph(['We will not stop your care because of this letter.']),
      { kind: 'bank-details', bank },
      { kind: 'sign-off', signOff: facts.signOff },
    ],
  }
}

/** The day money runs short is said only when the forecast has one. */
function effect({ shortFrom }: ContributionLetterFacts): Block {
  const now = 'There is enough money to pay them now.'
  if (shortFrom === undefined) return paragraph([now])
  return paragraph(say`${now} If no more comes in, there will not be enough from ${day(shortFrom)}.`)
}
