import type { employmentOperations } from '../../src-shared/contract/employment.contract.ts'
import { minimumWageRateHundredths, minimumWageRates } from '../../src-shared/domain/payroll/minimum-wage.ts'
import { niLetterProblem } from '../../src-shared/domain/payroll/ni-letter-check.ts'
import { readTaxCode } from '../../src-shared/domain/payroll/tax-code.ts'
import { ageOn, type PlainDate } from '../../src-shared/domain/plain-date.ts'
import { refuse, succeed, type Failure } from '../../src-shared/result.ts'
import type { Reader, Writer } from '../database/schema.ts'
import { addSearchEntries } from '../database/search.ts'
import type { HandlersOf } from '../desk/context.ts'
import { findRecipient, recipientNames } from '../recipients/people.service.ts'
import {
  countAssistants,
  endEmployment,
  findSameAssistant,
  insertEmployments,
  listEmployments,
  recipientIdsOf,
  updateContract,
  type ContractFields,
  type Employment,
  type NewEmployment,
  type Opening,
} from './employments.repository.ts'

export type { Employment, Opening }
export { countAssistants, recipientIdsOf }

/** Every contract of a frequency with a day in a period: assistant, bank details and opening figures included. */
export const employmentsForRun = (
  db: Reader,
  frequency: Employment['frequency'],
  firstDay: PlainDate,
  lastDay: PlainDate,
): Promise<Employment[]> => listEmployments(db, { frequency, during: { firstDay, lastDay } })

/** Every contract one person has had as an employer. */
export const employmentsOf = (db: Reader, recipientId: number): Promise<Employment[]> =>
  listEmployments(db, { recipientId })

export const findEmployment = async (db: Reader, employmentId: number): Promise<Employment | undefined> =>
  (await listEmployments(db, { id: employmentId }))[0]

/** Adds any number of contracts and assistants, with entries to be found by. Asks no questions. */
async function recordEmployments(trx: Writer, added: readonly NewEmployment[]): Promise<Employment[]> {
  const employments = await insertEmployments(trx, added)
  const names = await recipientNames(trx)
  await addSearchEntries(
    trx,
    employments.map(({ id, recipientId, name, worksNumber }) => ({
      kind: 'assistant',
      subjectId: id,
      title: name,
      detail: `${worksNumber} · works for ${names.get(recipientId)?.name ?? ''}`,
    })),
  )
  return employments
}

/** The least the law allows on a day, in hundredths of a penny; undefined for a year without figures yet. */
function minimumHundredths(birthDate: PlainDate, day: PlainDate): number | undefined {
  try {
    return minimumWageRateHundredths(minimumWageRates(day), ageOn(birthDate, day), false)
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

/** Why a contract cannot stand on a day. */
function contractProblem(
  { taxCode, niLetter, ratePerHourHundredths }: ContractFields,
  birthDate: PlainDate,
  day: PlainDate,
): Failure<'invalid-tax-code' | 'letter-not-for-age' | 'rate-below-minimum-wage'> | undefined {
  if (readTaxCode(taxCode) === undefined) return refuse('invalid-tax-code', { taxCode })
  const advice = niLetterProblem(niLetter, { birthDate, payDate: day })
  if (advice !== undefined) return refuse('letter-not-for-age', { advice })
  const minimum = minimumHundredths(birthDate, day)
  if (minimum === undefined || ratePerHourHundredths >= minimum) return undefined
  return refuse('rate-below-minimum-wage', { minimumHundredths: minimum })
}

const isSamePerson = (a: NewEmployment, b: NewEmployment): boolean =>
  (a.nationalInsuranceNumber !== '' && a.nationalInsuranceNumber === b.nationalInsuranceNumber) ||
  (a.name === b.name && a.birthDate === b.birthDate)

const masked = (figures: string): string => figures.slice(-4).padStart(figures.length, '•')

/** A contract is checked as it stands today, or on its first day when that is to come. */
const laterOf = (a: PlainDate, b: PlainDate): PlainDate => (a > b ? a : b)

export const employmentHandlers: HandlersOf<typeof employmentOperations> = {
  'employment.ofRecipient': async ({ db }, { recipientId }) => {
    if ((await findRecipient(db, recipientId)) === undefined) return refuse('unknown-recipient')
    const employments = (await employmentsOf(db, recipientId)).map((employment) => ({
      ...employment,
      sortCode: masked(employment.sortCode),
      accountNumber: masked(employment.accountNumber),
    }))
    return succeed({ employments })
  },

  'employment.hire': async ({ trx, today, note }, hired) => {
    if ((await findRecipient(trx, hired.recipientId)) === undefined) return refuse('unknown-recipient')
    const problem = contractProblem(hired, hired.birthDate, laterOf(hired.startedOn, today()))
    if (problem !== undefined) return problem
    const isEmployed = (await employmentsOf(trx, hired.recipientId)).some(
      (known) => (known.endedOn === null || known.endedOn >= hired.startedOn) && isSamePerson(known, hired),
    )
    if (isEmployed) return refuse('already-employed', { name: hired.name })
    const assistantId = await findSameAssistant(trx, hired)
    const [employment] = await recordEmployments(trx, [
      assistantId === undefined ? hired : { ...hired, assistantId },
    ])
    if (employment === undefined) throw new Error('no contract was written')
    const { id, worksNumber } = employment
    note({ subject: `employment:${String(id)}` })
    return succeed({ employmentId: id, assistantId: employment.assistantId, worksNumber })
  },

  'employment.changeContract': async ({ trx, today, note }, contract) => {
    const before = await findEmployment(trx, contract.employmentId)
    if (before === undefined) return refuse('unknown-employment')
    const problem = contractProblem(contract, before.birthDate, laterOf(contract.startedOn, today()))
    if (problem !== undefined) return problem
    await updateContract(trx, before.id, contract)
    note({ before })
    return succeed({})
  },

  'employment.end': async ({ trx, note }, { employmentId, endedOn }) => {
    const before = await findEmployment(trx, employmentId)
    if (before === undefined) return refuse('unknown-employment')
    if (endedOn < before.startedOn) return refuse('ends-before-start', { startedOn: before.startedOn })
    await endEmployment(trx, employmentId, endedOn)
    note({ before: { endedOn: before.endedOn }, after: { endedOn } })
    return succeed({})
  },
}
