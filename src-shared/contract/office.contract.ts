import { z } from 'zod'
import { permissions, roles } from '../domain/office/roles.ts'
import { defineOperations } from './define-operation.ts'
import { documentFile, id, moment, nothing, optionalText, plainDate, requestId, shortText } from './fields.ts'

const password = z.string().min(10, 'ten characters or more').max(200)
const role = z.enum(roles)

const signedInUser = z.strictObject({
  id,
  name: shortText,
  role,
  permissions: z.array(z.enum(permissions)),
})

/** What the desk finds in its data folder; each has its own screen. */
const officeState = z.strictObject({
  state: z.enum(['empty', 'locked', 'open', 'read-only-folder', 'in-use', 'newer', 'corrupt']),
  officeName: z.string(),
  /** Names of those who may sign in, from the key file; empty until an office is made. */
  userNames: z.array(z.string()),
  user: signedInUser.nullable(),
  today: plainDate,
  /** What to tell somebody when the state is a trouble; empty otherwise. */
  detail: z.string(),
})

const auditRow = z.strictObject({
  id,
  at: moment,
  userName: z.string(),
  operation: z.string(),
  subject: z.string(),
  details: z.string(),
})

export const officeOperations = defineOperations({
  'office.state': {
    kind: 'session',
    summary: 'Says what is in the data folder and who is signed in',
    input: nothing,
    output: officeState,
    refusals: [],
  },
  'office.create': {
    kind: 'session',
    summary: 'Makes a new office with its first manager; gives the recovery key once',
    input: z.strictObject({ officeName: shortText, managerName: shortText, password }),
    output: z.strictObject({ recoveryKey: z.string(), user: signedInUser }),
    refusals: ['office-exists', 'read-only-folder'],
  },
  'office.createExample': {
    kind: 'session',
    summary: 'Makes a fictional office to learn and test with, from a fixed seed',
    input: z.strictObject({
      recipients: z.int().min(1).max(5000).default(200),
      months: z.int().min(1).max(60).default(6),
      seed: z.int().min(0).default(2026),
    }),
    output: z.strictObject({
      officeName: z.string(),
      userNames: z.array(z.string()),
      password: z.string(),
      recoveryKey: z.string(),
      recipients: z.int(),
      assistants: z.int(),
      entries: z.int(),
      postings: z.int(),
      /** The last day the example's history reaches; the next cycle starts the day after. */
      historyUntil: plainDate,
    }),
    refusals: ['office-exists', 'read-only-folder'],
  },
  'office.signIn': {
    kind: 'session',
    summary: 'Opens the office with a name and a password',
    input: z.strictObject({ userName: shortText, password: z.string().min(1).max(200) }),
    output: z.strictObject({ user: signedInUser }),
    refusals: ['wrong-password', 'no-office', 'newer-file', 'corrupt-file', 'in-use', 'read-only-folder'],
  },
  'office.recover': {
    kind: 'session',
    summary: 'Sets a new password for a user with the printed recovery key',
    input: z.strictObject({ recoveryKey: shortText, userName: shortText, newPassword: password }),
    output: z.strictObject({ user: signedInUser }),
    refusals: [
      'wrong-recovery-key',
      'unknown-user',
      'no-office',
      'newer-file',
      'corrupt-file',
      'in-use',
      'read-only-folder',
    ],
  },
  'office.lock': {
    kind: 'session',
    summary: 'Closes the office on this desk until somebody signs in',
    input: nothing,
    output: nothing,
    refusals: [],
  },
  'office.addUser': {
    kind: 'command',
    summary: 'Lets another person sign in, with a role',
    permission: 'office.manage',
    input: z.strictObject({ requestId, name: shortText, role, password }),
    output: z.strictObject({ userId: id }),
    refusals: ['name-taken'],
  },
  'office.changeUser': {
    kind: 'command',
    summary: 'Changes the role of a user or stops them from signing in',
    permission: 'office.manage',
    input: z.strictObject({ requestId, userId: id, role, isActive: z.boolean() }),
    output: nothing,
    refusals: ['unknown-user', 'last-manager'],
  },
  'office.changePassword': {
    kind: 'command',
    summary: 'Changes your own password',
    permission: 'read',
    input: z.strictObject({ requestId, oldPassword: z.string().max(200), newPassword: password }),
    output: nothing,
    refusals: ['wrong-password'],
  },
  'office.listUsers': {
    kind: 'query',
    summary: 'Lists who may sign in, with roles',
    permission: 'read',
    input: nothing,
    output: z.strictObject({
      users: z.array(z.strictObject({ id, name: shortText, role, isActive: z.boolean() })),
    }),
    refusals: [],
  },
  'office.settings': {
    kind: 'query',
    summary: 'Gives the name, address, phone and idle lock of the office',
    permission: 'read',
    input: nothing,
    output: z.strictObject({
      name: shortText,
      address: optionalText,
      phone: optionalText,
      hours: optionalText,
      contactName: optionalText,
      independentAdvice: optionalText,
      idleLockMinutes: z.int(),
      bacsServiceUserNumber: optionalText,
      lastBackupAt: moment.nullable(),
    }),
    refusals: [],
  },
  'office.changeSettings': {
    kind: 'command',
    summary: 'Changes the name, address, phone and idle lock of the office',
    permission: 'office.manage',
    input: z.strictObject({
      requestId,
      name: shortText,
      address: optionalText,
      phone: optionalText,
      hours: optionalText,
      contactName: optionalText,
      independentAdvice: optionalText,
      idleLockMinutes: z.int().min(1).max(240),
      bacsServiceUserNumber: z.string().regex(/^(\d{6})?$/, 'six digits, or empty'),
    }),
    output: nothing,
    refusals: [],
  },
  'office.auditTrail': {
    kind: 'query',
    summary: 'Lists what was changed, when and by whom, newest first',
    permission: 'read',
    input: z.strictObject({ before: id.optional(), subject: z.string().max(60).optional() }),
    output: z.strictObject({ rows: z.array(auditRow), hasMore: z.boolean() }),
    refusals: [],
  },
  'office.verify': {
    kind: 'query',
    summary: 'Proves the books and the audit trail, and names the first broken row',
    permission: 'read',
    input: nothing,
    output: z.strictObject({
      isClean: z.boolean(),
      checks: z.array(
        z.strictObject({ name: shortText, isTrue: z.boolean(), counted: z.int(), detail: z.string() }),
      ),
      /** The first broken row in words, or empty. */
      firstBroken: z.string(),
    }),
    refusals: [],
  },
  'office.backUp': {
    kind: 'command',
    summary: 'Writes an encrypted copy of the office, opens it and checks it',
    permission: 'read',
    input: z.strictObject({ requestId }),
    output: z.strictObject({ fileName: shortText, entries: z.int(), checkedAt: moment }),
    refusals: ['disk-full'],
  },
  'office.recoveryKeyPage': {
    kind: 'calculation',
    summary: 'Makes the page to print with the recovery key',
    input: z.strictObject({ officeName: shortText, recoveryKey: shortText, madeOn: plainDate }),
    output: z.strictObject({ document: documentFile }),
    refusals: [],
  },
  'office.today': {
    kind: 'query',
    summary: 'Says what needs doing now',
    permission: 'read',
    input: nothing,
    output: z.strictObject({
      tasks: z.array(
        z.strictObject({
          kind: z.enum([
            'unmatched-lines',
            'sheets-missing',
            'approvals-waiting',
            'low-balances',
            'contributions-late',
            'payments-to-send',
            'set-up-waiting',
            'reviews-due',
          ]),
          title: shortText,
          count: z.int(),
          /** The likely ordinary reason and the first thing to do. */
          advice: z.string(),
          /** The screen where it is done. */
          address: shortText,
          isOverdue: z.boolean(),
          people: z.array(
            z.strictObject({ recipientId: id, name: z.string(), note: z.string(), address: shortText }),
          ),
        }),
      ),
      figures: z.strictObject({
        recipients: z.int(),
        assistants: z.int(),
        heldPence: z.int(),
        lastBackupAt: moment.nullable(),
      }),
    }),
    refusals: [],
  },
  'office.search': {
    kind: 'query',
    summary: 'Finds people, personal assistants and payments by name, reference or amount',
    permission: 'read',
    input: z.strictObject({ text: z.string().trim().min(1).max(100) }),
    output: z.strictObject({
      results: z.array(
        z.strictObject({
          kind: z.enum(['person', 'assistant', 'payment']),
          title: z.string(),
          detail: z.string(),
          address: shortText,
        }),
      ),
    }),
    refusals: [],
  },
})
