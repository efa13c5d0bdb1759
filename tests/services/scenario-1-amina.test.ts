import { expect, test } from 'vitest'
import { openTestDesk } from '../support/desk.ts'
import { withNorthbridge } from '../support/sample-people.ts'

// Scenario 1 of the project's worked scenarios: figures recomputed independently there.
test('scenario 1: Amina Patel is set up in the middle of a cycle', async () => {
  const desk = await openTestDesk({ today: '2026-11-05' })
  const { addAmina, agreePackageA } = await withNorthbridge(desk)
  const { recipientId, reference } = await addAmina()
  expect(reference).toBe('P-00001')
  await agreePackageA(recipientId, '2026-11-05')

  const { budgets } = await desk.call('budgets.ofRecipient', { recipientId })
  expect(budgets).toHaveLength(1)
  expect(budgets[0]).toMatchObject({
    weeklyGrossPence: 370_00,
    weeklyNetPence: 307_60,
    fourWeeklyGrossPence: 1480_00,
    fourWeeklyContributionPence: 249_60,
    fourWeeklyNetPence: 1230_40,
    yearlyGrossPence: 19_240_00,
    yearlyWithOneOffsPence: 19_350_00,
  })

  // While she is being set up nothing is due yet, because care starts on 5 November.
  expect(await desk.call('budgets.openCycles', { upTo: '2026-11-04' })).toMatchObject({ opened: 0 })
  await desk.call('recipients.changeStatus', {
    recipientId,
    status: 'live',
    fromDay: '2026-11-05',
    reason: 'First care',
  })
  expect(await desk.call('budgets.openCycles', { upTo: '2026-11-23' })).toEqual({
    opened: 2,
    councilPaysPence: 790_97 + 1230_40,
    personPaysPence: 160_46 + 249_60,
  })
  expect(await desk.call('budgets.openCycles', { upTo: '2026-11-23' })).toEqual({
    opened: 0,
    councilPaysPence: 0,
    personPaysPence: 0,
  })
  const { cycles } = await desk.call('budgets.ofRecipient', { recipientId })
  expect(cycles).toMatchObject([
    { firstDay: '2026-11-23', lastDay: '2026-12-20', days: 28, grossPence: 1480_00, netPence: 1230_40 },
    {
      firstDay: '2026-11-05',
      lastDay: '2026-11-22',
      days: 18,
      grossPence: 951_43,
      contributionPence: 160_46,
      netPence: 790_97,
      councilPaysPence: 790_97,
      personPaysPence: 160_46,
    },
  ])

  const person = await desk.call('recipients.get', { recipientId })
  expect(person).toMatchObject({
    status: 'live',
    format: 'large-18',
    isPhoneFirst: true,
    weeklyGrossPence: 370_00,
    weeklyContributionPence: 62_40,
    reviews: [
      { kind: 'first', dueOn: '2026-12-17' },
      { kind: 'legal-limit', dueOn: '2027-05-05' },
      { kind: 'yearly', dueOn: '2027-11-05' },
    ],
  })
})
