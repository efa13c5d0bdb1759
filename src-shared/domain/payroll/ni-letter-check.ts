import { ageOn, type PlainDate } from '../plain-date.ts'
import { isOverStatePensionAge, statePensionAgeDate } from './pension-assessment.ts'
import type { NiLetter } from './tables/payroll-tables.ts'

export type NiPerson = {
  readonly birthDate: PlainDate
  readonly payDate: PlainDate
  readonly sex?: 'female' | 'male' | undefined
  readonly statePensionAgeDate?: PlainDate | undefined
}

type Known = NiPerson & { readonly age: number; readonly isPensioner: boolean }

type LetterRule = {
  readonly letters: readonly NiLetter[] | 'every other'
  readonly except?: readonly NiLetter[]
  readonly isBroken: (person: Known) => boolean
  readonly advice: string
}

/** The election for the reduced rate was closed to everybody born later. */
const LAST_REDUCED_RATE_BIRTH = '1961-04-05'

const rules: readonly LetterRule[] = [
  {
    letters: 'every other',
    except: ['X'],
    isBroken: ({ age }) => age < 16,
    advice: 'Under 16: use letter X.',
  },
  {
    letters: ['B', 'E', 'I'],
    isBroken: ({ sex, birthDate }) => sex === 'male' || birthDate > LAST_REDUCED_RATE_BIRTH,
    advice: 'The reduced rate is only for women born before 6 April 1961 who chose it: use A, N or F.',
  },
  {
    letters: ['M', 'Z'],
    isBroken: ({ age }) => age >= 21,
    advice: 'This letter is for under 21s: use A, or J in place of Z.',
  },
  {
    letters: ['H'],
    isBroken: ({ age }) => age >= 25,
    advice: 'This letter is for apprentices under 25: use A.',
  },
  {
    letters: 'every other',
    except: ['C', 'K', 'S', 'X'],
    isBroken: ({ isPensioner }) => isPensioner,
    advice: 'Over State Pension age: use C, K or S.',
  },
  {
    letters: ['C', 'K', 'S'],
    isBroken: ({ isPensioner }) => !isPensioner,
    advice: 'This letter is for people over State Pension age: use A, N or F.',
  },
]

/**
 * Why a National Insurance letter cannot be right for somebody on a pay date, and what to use; undefined when it can be.
 * State Pension age is worked out from the birth date where its day is not given.
 * Source: GOV.UK National Insurance category letters; HMRC RTI quality rules.
 */
export function niLetterProblem(letter: NiLetter, person: NiPerson): string | undefined {
  const { birthDate, payDate } = person
  const pensionDay = person.statePensionAgeDate ?? statePensionAgeDate(birthDate)
  const isPensioner = isOverStatePensionAge(payDate, pensionDay)
  const known = { ...person, age: ageOn(birthDate, payDate), isPensioner }
  const broken = rules.find(({ letters, except, isBroken }) => {
    const isMeant = letters === 'every other' ? except?.includes(letter) !== true : letters.includes(letter)
    return isMeant && isBroken(known)
  })
  return broken?.advice
}
