import { describe, expect, test } from 'vitest'
import { employmentsForRun } from '../../src-main/employment/employment.service.ts'
import { openTestDesk } from '../support/desk.ts'
import { amina, beth, bethsContract, withNorthbridge } from '../support/sample-people.ts'

const refused = (code: string): unknown => expect.objectContaining({ ok: false, code })

async function deskWithAmina() {
  const desk = await openTestDesk({ today: '2026-11-09' })
  const { addAmina, hireBeth, councilId, bankAccountId } = await withNorthbridge(desk)
  const { recipientId } = await addAmina()
  const addPerson = async (changes: object): Promise<number> => {
    const person = { ...amina, councilId, bankAccountId, askedOn: '2026-11-01', ...changes }
    return (await desk.call('recipients.add', person)).recipientId
  }
  return { desk, recipientId, addPerson, hire: (changes: object = {}) => hireBeth(recipientId, changes) }
}

describe('hiring', () => {
  test('records the assistant and the contract, and masks the bank details', async () => {
    const { desk, recipientId, hire } = await deskWithAmina()
    const opening = {
      taxYear: '2026-27',
      payToDatePence: 8131_20,
      taxToDatePence: 271_40,
      employeeNationalInsuranceToDatePence: 108_99,
      employerNationalInsuranceToDatePence: 815_43,
      employmentAllowanceUsedPence: 815_43,
    }
    expect(await hire({ opening })).toEqual({
      ok: true,
      value: { employmentId: 1, assistantId: 1, worksNumber: 'W-00001' },
    })
    const { employments } = await desk.call('employment.ofRecipient', { recipientId })
    expect(employments).toEqual([
      {
        ...beth,
        id: 1,
        recipientId,
        assistantId: 1,
        worksNumber: 'W-00001',
        endedOn: null,
        sortCode: '••0000',
        accountNumber: '••••5678',
        opening,
      },
    ])
    const [forRun] = await employmentsForRun(desk.database.reader, 'four-weekly', '2026-10-12', '2026-11-08')
    expect(forRun).toMatchObject({
      sortCode: '200000',
      accountNumber: '12345678',
      opening,
      studentLoanPlans: ['2'],
    })
    expect((await desk.call('recipients.get', { recipientId })).assistantCount).toBe(1)
    expect((await desk.call('office.search', { text: 'beth' })).results).toEqual([
      {
        kind: 'assistant',
        title: 'Beth Morgan',
        detail: 'W-00001 · works for Amina Patel',
        address: '/people/1',
      },
    ])
  })

  test('refuses a contract that cannot stand', async () => {
    const { desk, hire } = await deskWithAmina()
    expect(await hire({ recipientId: 9 })).toEqual(refused('unknown-recipient'))
    expect(await hire({ taxCode: '1257Q' })).toEqual(refused('invalid-tax-code'))
    expect(await hire({ niLetter: 'M' })).toMatchObject({
      code: 'letter-not-for-age',
      details: { advice: 'This letter is for under 21s: use A, or J in place of Z.' },
    })
    expect(await hire({ ratePerHourHundredths: 127_099 })).toEqual({
      ok: false,
      code: 'rate-below-minimum-wage',
      details: { minimumHundredths: 127_100 },
    })
    expect(await hire({ ratePerHourHundredths: 127_100 })).toMatchObject({ ok: true })
    expect(await hire()).toEqual(refused('already-employed'))
    expect(await hire({ nationalInsuranceNumber: '' })).toEqual(refused('already-employed'))
    expect(await desk.ask('employment.ofRecipient', { recipientId: 9 })).toEqual(refused('unknown-recipient'))
  })

  test('takes a lower rate from somebody young, and knows an assistant who works for two people', async () => {
    const { hire, addPerson } = await deskWithAmina()
    const carl = { name: 'Carl Jones', birthDate: '2006-04-01', niLetter: 'M', nationalInsuranceNumber: '' }
    expect(await hire({ ...carl, ratePerHourHundredths: 108_500 })).toMatchObject({ ok: true })
    await hire()
    const dev = await addPerson({ name: 'Dev Sharma', birthDate: '1961-01-01' })
    expect(await hire({ recipientId: dev })).toMatchObject({ value: { employmentId: 3, assistantId: 2 } })
    expect(
      await hire({ recipientId: dev, name: 'Beth Jones', nationalInsuranceNumber: 'AB123457C' }),
    ).toMatchObject({
      value: { employmentId: 4, assistantId: 3 },
    })
  })
})

describe('a contract', () => {
  test('changes and ends', async () => {
    const { desk, recipientId, hire } = await deskWithAmina()
    await hire()
    const change = (changes: object) =>
      desk.ask('employment.changeContract', {
        ...bethsContract,
        studentLoanPlans: [],
        employmentId: 1,
        ...changes,
      })
    expect(await change({ employmentId: 9 })).toEqual(refused('unknown-employment'))
    expect(await change({ taxCode: 'D2' })).toEqual(refused('invalid-tax-code'))
    expect(await change({ ratePerHourHundredths: 1 })).toEqual(refused('rate-below-minimum-wage'))
    expect(await change({ niLetter: 'H' })).toEqual(refused('letter-not-for-age'))
    expect(await change({ taxCode: 'BR', ratePerHourHundredths: 136_400 })).toEqual({ ok: true, value: {} })
    const end = (employmentId: number, endedOn: string) =>
      desk.ask('employment.end', { employmentId, endedOn })
    expect(await end(9, '2026-11-30')).toEqual(refused('unknown-employment'))
    expect(await end(1, '2024-01-07')).toEqual(refused('ends-before-start'))
    expect(await end(1, '2026-11-08')).toEqual({ ok: true, value: {} })
    const { employments } = await desk.call('employment.ofRecipient', { recipientId })
    expect(employments).toMatchObject([
      { taxCode: 'BR', ratePerHourHundredths: 136_400, studentLoanPlans: [], endedOn: '2026-11-08' },
    ])
    expect((await desk.call('recipients.get', { recipientId })).assistantCount).toBe(0)
    // Somebody who left may come back.
    expect(await hire({ startedOn: '2026-11-09' })).toMatchObject({ ok: true })
    const inRun = (firstDay: string, lastDay: string) =>
      employmentsForRun(desk.database.reader, 'four-weekly', firstDay, lastDay).then((all) =>
        all.map(({ id }) => id),
      )
    expect(await inRun('2026-10-12', '2026-11-08')).toEqual([1])
    expect(await inRun('2026-11-09', '2026-12-06')).toEqual([2])
  })

  test('is not for finance officers and auditors to write', async () => {
    const { desk, hire } = await deskWithAmina()
    for (const role of ['finance-officer', 'auditor'] as const) {
      desk.as(role)
      expect(await hire()).toEqual(refused('not-permitted'))
    }
    desk.as('payroll-officer')
    expect(await hire()).toMatchObject({ ok: true })
  })
})
