import type { PlainDate } from '../../src-shared/domain/plain-date.ts'
import type { World } from '../../src-main/office/example/actors.ts'

export type PrintedLetters = { readonly printed: number; readonly stopped: number }

/** Every person's statement of account, and the letters that the desk proposes. A letter that fails its checks does not print. */
export async function printLetters(
  { act, say }: World,
  firstDay: PlainDate,
  lastDay: PlainDate,
  write: (name: string, content: Uint8Array) => void,
): Promise<PrintedLetters> {
  const { recipients } = await act('caseworker', 'recipients.list', { status: 'live' })
  const { proposed } = await act('caseworker', 'letters.recent', {})
  const asked = [
    ...recipients.map(({ id }) => ({ recipientId: id, code: 'A1' as const, firstDay, lastDay })),
    ...proposed.map(({ recipientId, code, expectedItemId }) => ({
      recipientId,
      code,
      ...(expectedItemId === null ? {} : { expectedItemId }),
    })),
  ]
  let stopped = 0
  for (const [index, letter] of asked.entries()) {
    const preview = await act('caseworker', 'letters.preview', letter)
    if (!preview.mayPrint) {
      stopped += 1
      continue
    }
    const { document } = await act('caseworker', 'letters.print', {
      ...letter,
      formatReason: '',
      overrideReason: '',
      callNote: preview.isPhoneFirst ? `Called on ${lastDay}; spoke to them` : '',
    })
    write(document.fileName, Buffer.from(document.base64, 'base64'))
    await say(index + 1, asked.length, `  ${String(asked.length)} letters`)
  }
  return { printed: asked.length - stopped, stopped }
}
