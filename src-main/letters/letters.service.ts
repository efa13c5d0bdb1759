import type { lettersOperations } from '../../src-shared/contract/letters.contract.ts'
import { renderPlainText } from '../../src-shared/domain/letters/plain-text.ts'
import type { CommunicationFormat } from '../../src-shared/domain/recipients/words.ts'
import { refuse, succeed } from '../../src-shared/result.ts'
import { sha256 } from '../desk/audit-words.ts'
import type { CommandContext, HandlersOf } from '../desk/context.ts'
import { findRecipient, recipientNames, type Recipient } from '../recipients/people.service.ts'
import { filledAndChecked } from './fill-letter.ts'
import { checkRow } from './letter-checks.ts'
import { documentOf, letterBytes, pagesOf } from './letter-document.ts'
import { findLetter, insertLetter, listLetters } from './letters.repository.ts'
import { proposedLetters } from './proposed-letters.ts'

const LETTERS_SHOWN = 100

type Reasons = { readonly formatReason: string; readonly overrideReason: string; readonly callNote: string }

/** Why a letter does not print as it stands; undefined when it does. */
function whyNotPrint(
  { format: needs, isPhoneFirst }: Recipient,
  format: CommunicationFormat,
  checks: { readonly mayPrint: boolean; readonly failed: string },
  { formatReason, overrideReason, callNote }: Reasons,
  user: CommandContext['user'],
) {
  if (format !== needs && formatReason === '') return refuse('format-needs-reason', { needs, format })
  if (isPhoneFirst && callNote === '') return refuse('call-first')
  if (checks.mayPrint) return undefined
  if (overrideReason === '') return refuse('checks-failed', { checks: checks.failed })
  return user.role === 'manager' ? undefined : refuse('override-needs-manager')
}

const making: Pick<HandlersOf<typeof lettersOperations>, 'letters.preview' | 'letters.print'> = {
  'letters.preview': async (context, { format: asked, ...letterAsked }) => {
    const filled = await filledAndChecked(context.db, letterAsked, context)
    if (!filled.ok) return filled
    const { recipient, letter, results, mayPrint } = filled.value
    const format = asked ?? recipient.format
    const madeAt = context.now()
    const bytes = await letterBytes(letter, format, madeAt)
    return succeed({
      title: letter.title,
      format,
      needsFormat: recipient.format,
      isPhoneFirst: recipient.isPhoneFirst,
      text: renderPlainText(letter),
      checks: results.map(checkRow),
      mayPrint,
      pages: pagesOf(format, bytes),
      document: documentOf({ code: letter.code, format, madeAt }, recipient.reference, bytes),
    })
  },

  'letters.print': async (context, given) => {
    const { trx, user, now, note } = context
    const { format: asked, formatReason, overrideReason, callNote } = given
    const filled = await filledAndChecked(trx, given, context)
    if (!filled.ok) return filled
    const { recipient, letter, results, mayPrint } = filled.value
    const format = asked ?? recipient.format
    const failed = results.filter(({ outcome }) => outcome === 'block').map(({ check }) => check)
    const checks = { mayPrint, failed: failed.join(', ') }
    const refusal = whyNotPrint(recipient, format, checks, given, user)
    if (refusal !== undefined) return refusal
    const { code, title } = letter
    const madeAt = now()
    const bytes = await letterBytes(letter, format, madeAt)
    const made = { recipientId: recipient.id, code, title, format, madeAt, madeBy: user.id }
    const letterId = await insertLetter(trx, {
      ...made,
      formatReason: format === recipient.format ? '' : formatReason,
      overrideReason: mayPrint ? '' : overrideReason,
      callNote,
      checks: results.map(checkRow),
      bytes,
      sha256: sha256(bytes),
    })
    note({ subject: `recipient:${String(recipient.id)}`, after: { letterId, code, sha256: sha256(bytes) } })
    return succeed({ letterId, document: documentOf(made, recipient.reference, bytes) })
  },
}

export const lettersHandlers: HandlersOf<typeof lettersOperations> = {
  ...making,

  'letters.ofRecipient': async ({ db }, { recipientId }) => {
    if ((await findRecipient(db, recipientId)) === undefined) return refuse('unknown-recipient')
    const letters = await listLetters(db, { recipientId })
    return succeed({
      letters: letters.map(({ id, code, title, format, madeAt, madeBy, overrideReason }) => {
        return { id, code, title, format, madeAt, madeBy, overrideReason }
      }),
    })
  },

  'letters.recent': async ({ db, today }) => {
    const names = await recipientNames(db)
    const made = (await listLetters(db, { most: LETTERS_SHOWN })).map((letter) => {
      const { id, recipientId, code, title, format, madeAt, madeBy } = letter
      const recipientName = names.get(recipientId)?.name ?? ''
      return { id, recipientId, recipientName, code, title, format, madeAt, madeBy }
    })
    return succeed({ made, proposed: await proposedLetters(db, today()) })
  },

  'letters.reprint': async ({ db }, { letterId }) => {
    const letter = await findLetter(db, letterId)
    const recipient = letter === undefined ? undefined : await findRecipient(db, letter.recipientId)
    if (letter === undefined || recipient === undefined) return refuse('unknown-letter')
    if (sha256(letter.bytes) !== letter.sha256)
      throw new Error(`letter ${String(letterId)} is not as it was made`)
    return succeed({ document: documentOf(letter, recipient.reference, letter.bytes) })
  },
}
