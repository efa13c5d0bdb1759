import type { SignOff } from '../../src-shared/domain/letters/letter-facts.ts'
import { welcomeLetter } from '../../src-shared/domain/letters/welcome-w1.ts'
import type { Reader } from '../database/schema.ts'
import { employmentsOf } from '../employment/employment.service.ts'
import { officeSettings } from '../office/settings.service.ts'
import type { FilledLetter } from './filled-letter.ts'
import { budgetAt, cycleFigures, type PersonFacts } from './person-facts.ts'

/** 'Care Advice, 0116 496 0199' or 'Care Advice, 0116 496 0199, Monday to Friday' as the office wrote it. */
function outsideHelpFrom(text: string): SignOff {
  const parts = text.split(/[,\n]/).map((part) => part.trim())
  const phoneAt = parts.findIndex((part) => /^[+\d][\d ()-]{6,}$/.test(part))
  const name = (phoneAt === -1 ? parts : parts.slice(0, phoneAt)).join(', ')
  const hours = phoneAt === -1 ? '' : parts.slice(phoneAt + 1).join(', ')
  return {
    name,
    phone: parts[phoneAt] ?? '',
    hours: hours === '' ? 'They will tell you when you call' : hours,
  }
}

/** W1 from the budget in force, or the first one to come. Undefined without a budget. */
export async function fillWelcome(db: Reader, person: PersonFacts): Promise<FilledLetter | undefined> {
  const { recipient, policy, head } = person
  const budget = budgetAt(person, head.madeOn)
  if (budget === undefined) return undefined
  const { every, councilPaysPence, personPaysPence } = cycleFigures(budget, policy)
  const employments = (await employmentsOf(db, recipient.id)).filter(({ endedOn }) => endedOn === null)
  const isPlanned = budget.lines.some(({ description }) => /personal assistant|\bPA\b/i.test(description))
  const isMonthly = employments.length > 0 && employments.every(({ frequency }) => frequency === 'monthly')
  const outsideHelp = outsideHelpFrom((await officeSettings(db)).independentAdvice)
  const letter = welcomeLetter({
    ...head,
    contributionPence: personPaysPence,
    councilPence: councilPaysPence,
    everyWeeks: every,
    employsAssistants: employments.length > 0 || isPlanned,
    hoursDeadline: isMonthly ? 'noon on the first working day of each month' : 'noon on Monday',
    reviewWithinWeeks: policy.firstReviewWeeks,
    outsideHelp,
  })
  const isWhole = outsideHelp.name !== '' && outsideHelp.phone !== ''
  return {
    letter,
    ledgerPence: {
      council: councilPaysPence,
      ...(personPaysPence > 0 ? { contribution: personPaysPence } : {}),
    },
    missing: isWhole
      ? []
      : ['In Office settings, say who outside this office can help, with a phone number.'],
  }
}
