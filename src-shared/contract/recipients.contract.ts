import { z } from 'zod'
import { communicationFormats, recipientStatuses } from '../domain/recipients/words.ts'
import { defineOperations } from './define-operation.ts'
import { id, longText, nothing, optionalText, pence, plainDate, requestId, shortText } from './fields.ts'

/** One step of a council's chart for a contribution that has not come. */
const arrearsStep = z.strictObject({
  step: z.int().min(0).max(9),
  daysAfterDue: z.int().min(0).max(365),
  action: shortText,
  letterCode: z.string().regex(/^([A-Z]\d{1,2})?$/),
})

export const councilPolicy = z.strictObject({
  fromDay: plainDate,
  /** net: the council pays gross less contribution and the person pays in. gross: the council pays all and bills. */
  directPaymentBasis: z.enum(['net', 'gross']),
  cycle: z.enum(['four-weekly', 'monthly']),
  /** The first day of any cycle; the others follow from it. */
  cycleAnchorDay: plainDate,
  weeksInAdvance: z.int().min(0).max(13),
  contingencyWeeks: z.int().min(0).max(26),
  firstReviewWeeks: z.int().min(1).max(26),
  reviewMonths: z.int().min(1).max(12),
  receiptThresholdPence: pence.nonnegative(),
  weeksInYearHundredths: z.union([z.literal(5200), z.literal(5214)]),
  graceWorkingDays: z.int().min(0).max(20),
  arrearsSteps: z.array(arrearsStep).max(10),
})

const council = z.strictObject({
  id,
  name: shortText,
  current: councilPolicy,
  policies: z.array(councilPolicy),
})

export const personFields = {
  name: shortText,
  /** The name they like to be called. */
  knownAs: shortText,
  birthDate: plainDate,
  councilId: id,
  councilReference: optionalText,
  address: longText,
  phone: optionalText,
  format: z.enum(communicationFormats),
  language: shortText,
  isPhoneFirst: z.boolean(),
  /** The employer's PAYE reference and accounts office reference; empty while there is none. */
  payeReference: optionalText,
  accountsOfficeReference: optionalText,
  claimsEmploymentAllowance: z.boolean(),
} as const

const representative = z.strictObject({
  id,
  name: shortText,
  role: z.enum(['nominated', 'authorised', 'deputy', 'attorney', 'carer', 'emergency']),
  phone: optionalText,
  fromDay: plainDate,
})

export const recipientSummary = z.strictObject({
  id,
  reference: shortText,
  name: shortText,
  knownAs: shortText,
  councilName: shortText,
  status: z.enum(recipientStatuses),
  cashPence: pence,
  freeToSpendPence: pence,
  /** Tenths of a week of gross care that the free money pays for; null when no budget is in force. */
  weeksLeftTenths: z.int().nullable(),
})

export const recipientsOperations = defineOperations({
  'recipients.listCouncils': {
    kind: 'query',
    summary: 'Lists the councils with their policy now and before',
    permission: 'read',
    input: nothing,
    output: z.strictObject({ councils: z.array(council) }),
    refusals: [],
  },
  'recipients.addCouncil': {
    kind: 'command',
    summary: 'Adds a council with its first policy',
    permission: 'office.manage',
    input: z.strictObject({ requestId, name: shortText, policy: councilPolicy }),
    output: z.strictObject({ councilId: id }),
    refusals: ['name-taken'],
  },
  'recipients.changePolicy': {
    kind: 'command',
    summary: 'Gives a council a new policy from a day on; the old one stays for the days before',
    permission: 'office.manage',
    input: z.strictObject({ requestId, councilId: id, policy: councilPolicy }),
    output: nothing,
    refusals: ['unknown-council', 'policy-not-later'],
  },
  'recipients.list': {
    kind: 'query',
    summary: 'Lists people with their balances',
    permission: 'read',
    input: z.strictObject({
      text: z.string().max(100).default(''),
      status: z.enum(recipientStatuses).optional(),
      councilId: id.optional(),
    }),
    output: z.strictObject({ recipients: z.array(recipientSummary) }),
    refusals: [],
  },
  'recipients.get': {
    kind: 'query',
    summary: 'Gives one person with needs, representatives, key figures and story',
    permission: 'read',
    input: z.strictObject({ recipientId: id }),
    output: z.strictObject({
      ...personFields,
      id,
      askedOn: plainDate,
      reference: shortText,
      councilName: shortText,
      status: z.enum(recipientStatuses),
      statuses: z.array(
        z.strictObject({ fromDay: plainDate, status: z.enum(recipientStatuses), reason: z.string() }),
      ),
      representatives: z.array(representative),
      reviews: z.array(
        z.strictObject({ kind: z.enum(['first', 'legal-limit', 'yearly']), dueOn: plainDate }),
      ),
      cashPence: pence,
      freeToSpendPence: pence,
      weeklyGrossPence: pence,
      weeklyContributionPence: pence,
      weeksLeftTenths: z.int().nullable(),
      assistantCount: z.int(),
    }),
    refusals: ['unknown-recipient'],
  },
  'recipients.add': {
    kind: 'command',
    summary: 'Adds a person with an account under a pooled bank account',
    permission: 'people.write',
    input: z.strictObject({ requestId, ...personFields, bankAccountId: id, askedOn: plainDate }),
    output: z.strictObject({ recipientId: id, reference: shortText }),
    refusals: ['unknown-council', 'unknown-bank-account', 'same-person'],
  },
  'recipients.change': {
    kind: 'command',
    summary: 'Changes what is known of a person',
    permission: 'people.write',
    input: z.strictObject({ requestId, recipientId: id, ...personFields }),
    output: nothing,
    refusals: ['unknown-recipient', 'unknown-council'],
  },
  'recipients.changeStatus': {
    kind: 'command',
    summary: 'Moves a person to another status from a day, with a reason',
    permission: 'people.write',
    input: z.strictObject({
      requestId,
      recipientId: id,
      status: z.enum(recipientStatuses),
      fromDay: plainDate,
      reason: shortText,
    }),
    output: nothing,
    refusals: ['unknown-recipient', 'status-not-later', 'account-not-empty'],
  },
  'recipients.addRepresentative': {
    kind: 'command',
    summary: 'Records someone who acts for a person, and in what role',
    permission: 'people.write',
    input: z.strictObject({
      requestId,
      recipientId: id,
      name: shortText,
      role: z.enum(['nominated', 'authorised', 'deputy', 'attorney', 'carer', 'emergency']),
      phone: optionalText,
      fromDay: plainDate,
    }),
    output: z.strictObject({ representativeId: id }),
    refusals: ['unknown-recipient'],
  },
})
