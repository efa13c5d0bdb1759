import type { Output } from '../../../src-shared/contract/index.ts'
import { isAllowed, permissions, type Role } from '../../../src-shared/domain/office/roles.ts'
import { makeFakeDesk, type FakeDesk } from './fake-desk.ts'
import { account, councilId, employments, figures, people, person, policy } from './sample-people.ts'

let users = 0

/** Each one is somebody else, so that a draft of one test is not seen in another. */
export const userOf = (role: Role, name = 'Priya Nair'): NonNullable<Output<'office.state'>['user']> => ({
  id: (users += 1),
  name,
  role,
  permissions: permissions.filter((permission) => isAllowed(role, permission)),
})

export const stateOf = (changes: Partial<Output<'office.state'>> = {}): Output<'office.state'> => ({
  state: 'open',
  officeName: 'Northbridge Direct Payment Support',
  userNames: ['Priya Nair', 'Tom Fielding'],
  user: userOf('manager'),
  today: '2026-11-21',
  detail: '',
  ...changes,
})

const today: Output<'office.today'> = {
  tasks: [
    {
      kind: 'contributions-late',
      title: 'Contributions that are late',
      count: 7,
      advice: 'Most often the standing order is on the old date. Call before you write.',
      address: '/money/tray',
      isOverdue: true,
      people: people.slice(0, 4).map(({ id, name }) => ({
        recipientId: id,
        name,
        note: '£36.50, 9 days',
        address: `/people/${String(id)}`,
      })),
    },
    {
      kind: 'low-balances',
      title: 'Accounts that will run short',
      count: 2,
      advice: 'The council payment may not have come yet. Look at the bank lines first.',
      address: '/people',
      isOverdue: true,
      people: people.slice(4, 6).map(({ id, name }) => ({
        recipientId: id,
        name,
        note: 'lasts 0.8 weeks',
        address: `/people/${String(id)}`,
      })),
    },
    {
      kind: 'unmatched-lines',
      title: 'Bank lines in the tray',
      count: 11,
      advice: 'Money that nobody has been given yet, oldest from Monday.',
      address: '/money/tray',
      isOverdue: false,
      people: [],
    },
    {
      kind: 'sheets-missing',
      title: 'Timesheets not here yet',
      count: 23,
      advice: 'The cut-off is Wednesday. Employers who send by post are often a day behind.',
      address: '/care/sheets',
      isOverdue: false,
      people: [],
    },
  ],
  figures: {
    recipients: 240,
    assistants: 391,
    heldPence: 71_204_318,
    lastBackupAt: '2026-11-21T09:10:00.000Z',
  },
}

/** A fictional office, open for a manager, that answers everything the first screens ask. */
export const makeSampleDesk = (state: Output<'office.state'> = stateOf()): FakeDesk =>
  makeFakeDesk({
    'office.state': () => state,
    'office.lock': () => ({}),
    'office.today': () => today,
    'office.search': ({ text }) => ({
      results: people
        .filter(({ name }) => name.toLowerCase().includes(text.toLowerCase()))
        .slice(0, 8)
        .map(({ id, name, reference }) => ({
          kind: 'person' as const,
          title: name,
          detail: reference,
          address: `/people/${String(id)}`,
        })),
    }),
    'office.settings': () => ({
      name: 'Northbridge Direct Payment Support',
      address: '2 Corn Street\nNorthbridge\nNB1 1AA',
      phone: '01632 960000',
      hours: 'Monday to Friday, 9 to 5',
      contactName: 'Priya Nair',
      independentAdvice: 'Northbridge Advice Centre, 01632 960555',
      idleLockMinutes: 15,
      bacsServiceUserNumber: '',
      lastBackupAt: '2026-11-21T09:10:00.000Z',
    }),
    'office.changeSettings': () => ({}),
    'office.listUsers': () => ({
      users: [
        { id: 1, name: 'Priya Nair', role: 'manager', isActive: true },
        { id: 2, name: 'Tom Fielding', role: 'caseworker', isActive: true },
        { id: 3, name: 'Ros Lindqvist', role: 'finance-officer', isActive: false },
      ],
    }),
    'office.auditTrail': () => ({
      rows: [
        {
          id: 2,
          at: '2026-11-21T09:31:00.000Z',
          userName: 'Tom Fielding',
          operation: 'recipients.changeStatus',
          subject: 'NB1001 Marta Kowalska',
          details: 'live from 1 Sep 2025',
        },
      ],
      hasMore: false,
    }),
    'office.verify': () => ({
      isClean: true,
      checks: [
        {
          name: 'Every entry balances',
          isTrue: true,
          counted: 18_212,
          detail: 'Postings of each entry sum to nothing',
        },
        { name: "People's money equals the bank", isTrue: true, counted: 240, detail: 'Difference £0.00' },
      ],
      firstBroken: '',
    }),
    'office.recoveryKeyPage': () => ({
      document: { fileName: 'recovery-key.pdf', mediaType: 'application/pdf', base64: '' },
    }),
    'recipients.list': ({ text, status }) => ({
      recipients: people.filter(
        (row) =>
          row.name.toLowerCase().includes((text ?? '').toLowerCase()) &&
          (status === undefined || row.status === status),
      ),
    }),
    'recipients.get': () => person,
    'recipients.listCouncils': () => ({
      councils: [{ id: councilId, name: 'Eastmere County Council', current: policy, policies: [policy] }],
    }),
    'ledger.listBankAccounts': () => ({
      bankAccounts: [
        {
          id: 1,
          name: 'Northbridge pooled account',
          kind: 'pooled',
          recipientId: null,
          sortCode: '000099',
          accountNumber: '00123456',
          balancePence: 71_300_000,
          peoplePence: 71_204_318,
          unallocatedPence: 95_682,
          inTransitPence: 0,
        },
      ],
    }),
    'ledger.account': () => account,
    'ledger.entry': ({ entryId }) => ({
      entryId,
      postedOn: '2026-11-20',
      kind: 'payment',
      description: 'Wages, Ola Bielska',
      source: 'Pay run of 20 Nov 2026',
      recordedAt: '2026-11-20T10:02:00.000Z',
      recordedBy: 'Tom Fielding',
      reversesEntryId: null,
      reversedByEntryId: null,
      postings: [
        { accountName: 'Marta Kowalska', category: 'wages', amountPence: -40_112 },
        { accountName: 'Northbridge pooled account', category: 'bank', amountPence: 40_112 },
      ],
    }),
    'budgets.ofRecipient': () => ({
      budgets: [
        {
          id: 1,
          fromDay: '2026-04-06',
          toDay: null,
          lines: [
            {
              kind: 'hours',
              description: 'Personal care',
              minutesPerWeek: 1_350,
              ratePerHourHundredths: 165_000,
            },
            { kind: 'units', description: 'Day centre', unitsPerWeek: 1, ratePence: 4_155 },
          ],
          note: '',
          ...figures,
        },
      ],
      cycles: [
        {
          id: 1,
          firstDay: '2026-11-02',
          lastDay: '2026-11-29',
          days: 28,
          grossPence: 165_120,
          contributionPence: 14_600,
          netPence: 150_520,
          councilPaysPence: 150_520,
          personPaysPence: 14_600,
        },
      ],
    }),
    'budgets.calculate': () => figures,
    'employment.ofRecipient': () => ({ employments }),
    'letters.ofRecipient': () => ({
      letters: [
        {
          id: 1,
          code: 'W1',
          title: 'Welcome to your direct payment',
          format: 'large-18',
          madeAt: '2025-09-02T08:15:00.000Z',
          madeBy: 'Tom Fielding',
          overrideReason: '',
        },
      ],
    }),
  })
