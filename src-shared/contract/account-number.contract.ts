import { z } from 'zod'
import { defineOperations } from './define-operation.ts'
import { accountNumber, sortCode } from './fields.ts'

/** Every refusal carries `field` and `whatToDo`. */
export const accountNumberOperations = defineOperations({
  'banking.checkAccountNumber': {
    kind: 'calculation',
    summary: 'Checks an account number against its sort code by the modulus table that is given',
    input: z.strictObject({
      sortCode,
      accountNumber,
      /** The text of Pay.UK's valacdos.txt, and of scsubtab.txt for exception 5. */
      modulusTable: z.string().max(1_000_000).optional(),
      substitutions: z.string().max(100_000).default(''),
    }),
    output: z.strictObject({
      valid: z.boolean(),
      reason: z.enum(['passes', 'fails', 'no-rule-for-sort-code', 'foreign-currency']),
      rule: z.string(),
    }),
    refusals: ['no-modulus-table', 'modulus-table-not-read'],
  },
})
