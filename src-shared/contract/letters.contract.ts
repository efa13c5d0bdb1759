import { z } from 'zod'
import { communicationFormats } from '../domain/recipients/words.ts'
import { defineOperations } from './define-operation.ts'
import { documentFile, id, optionalText, plainDate, requestId, shortText } from './fields.ts'

export const letterCode = z.enum(['W1', 'A1', 'C1'])

const letterCheck = z.strictObject({
  check: shortText,
  outcome: z.enum(['pass', 'warn', 'block']),
  name: z.string(),
  figure: z.string(),
  limit: z.string(),
  place: z.string(),
  suggestion: z.string(),
})

const letterInput = {
  recipientId: id,
  code: letterCode,
  /** The statement's days; only for A1. */
  firstDay: plainDate.optional(),
  lastDay: plainDate.optional(),
  /** The late payment; only for C1. */
  expectedItemId: id.optional(),
} as const

export const lettersOperations = defineOperations({
  'letters.preview': {
    kind: 'query',
    summary: 'Fills a letter for a person, checks it and shows it as text and PDF',
    permission: 'read',
    input: z.strictObject({ ...letterInput, format: z.enum(communicationFormats).optional() }),
    output: z.strictObject({
      title: shortText,
      format: z.enum(communicationFormats),
      needsFormat: z.enum(communicationFormats),
      isPhoneFirst: z.boolean(),
      text: z.string(),
      checks: z.array(letterCheck),
      mayPrint: z.boolean(),
      pages: z.int(),
      /** What prints, as PNG-free data: the PDF itself. */
      document: documentFile,
    }),
    refusals: ['unknown-recipient', 'days-needed', 'nothing-late', 'no-budget'],
  },
  'letters.print': {
    kind: 'command',
    summary: 'Makes a letter for good: logs it with its hash; refuses one that fails its checks',
    permission: 'letters.write',
    input: z.strictObject({
      requestId,
      ...letterInput,
      /** Needed when another format than the person's is printed. */
      format: z.enum(communicationFormats).optional(),
      formatReason: optionalText,
      /** Only a manager, and only with a reason. */
      overrideReason: optionalText,
      /** Needed for phone-first people: when and with whom the call was. */
      callNote: optionalText,
    }),
    output: z.strictObject({ letterId: id, document: documentFile }),
    refusals: [
      'unknown-recipient',
      'days-needed',
      'nothing-late',
      'no-budget',
      'checks-failed',
      'override-needs-manager',
      'format-needs-reason',
      'call-first',
    ],
  },
  'letters.ofRecipient': {
    kind: 'query',
    summary: 'Lists letters made for a person, newest first',
    permission: 'read',
    input: z.strictObject({ recipientId: id }),
    output: z.strictObject({
      letters: z.array(
        z.strictObject({
          id,
          code: z.string(),
          title: z.string(),
          format: z.string(),
          madeAt: z.string(),
          madeBy: z.string(),
          overrideReason: z.string(),
        }),
      ),
    }),
    refusals: ['unknown-recipient'],
  },
  'letters.recent': {
    kind: 'query',
    summary: 'Lists the letters made lately for anybody, and letters that are proposed',
    permission: 'read',
    input: z.strictObject({}),
    output: z.strictObject({
      made: z.array(
        z.strictObject({
          id,
          recipientId: id,
          recipientName: z.string(),
          code: z.string(),
          title: z.string(),
          format: z.string(),
          madeAt: z.string(),
          madeBy: z.string(),
        }),
      ),
      proposed: z.array(
        z.strictObject({
          recipientId: id,
          recipientName: z.string(),
          code: letterCode,
          why: z.string(),
          expectedItemId: id.nullable(),
        }),
      ),
    }),
    refusals: [],
  },
  'letters.reprint': {
    kind: 'query',
    summary: 'Gives a letter again, the same to the last byte',
    permission: 'read',
    input: z.strictObject({ letterId: id }),
    output: z.strictObject({ document: documentFile }),
    refusals: ['unknown-letter'],
  },
})
