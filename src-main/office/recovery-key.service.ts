import type { officeOperations } from '../../src-shared/contract/office.contract.ts'
import { formatLongDate } from '../../src-shared/domain/plain-date.ts'
import { succeed } from '../../src-shared/result.ts'
import type { HandlersOf } from '../desk/context.ts'

export const recoveryKeyHandlers: Pick<HandlersOf<typeof officeOperations>, 'office.recoveryKeyPage'> = {
  'office.recoveryKeyPage': async (_clock, { officeName, recoveryKey, madeOn }) => {
    // Loaded when it is needed: pdfmake takes a fifth of a second, and most runs make no PDF.
    const { renderPlainPage } = await import('../letters/pdf/plain-page.ts')
    const pdf = await renderPlainPage({
      title: `The recovery key of ${officeName}`,
      paragraphs: [
        `Made on ${formatLongDate(madeOn)}. Keep this page in a locked place, away from the computer.`,
        'If everybody forgets their password, only this key can open the office again.',
        'Anybody who has this page and the computer can read everything in the office.',
        'To use it, choose “I have forgotten my password” where you sign in. Capitals and dashes do not matter.',
      ],
      keyText: recoveryKey,
      madeAt: `${madeOn}T12:00:00.000Z`,
    })
    const base64 = Buffer.from(pdf).toString('base64')
    return succeed({ document: { fileName: 'Recovery key.pdf', mediaType: 'application/pdf', base64 } })
  },
}
