import type { officeOperations } from '../../src-shared/contract/office.contract.ts'
import { named, paragraph, say, type Letter } from '../../src-shared/domain/letters/letter-blocks.ts'
import { succeed } from '../../src-shared/result.ts'
import type { HandlersOf } from '../desk/context.ts'

type Key = { readonly officeName: string; readonly recoveryKey: string; readonly madeOn: string }

const recoveryPage = ({ officeName, recoveryKey, madeOn }: Key): Letter => ({
  code: 'KEY',
  title: 'The recovery key of your office',
  language: 'en-GB',
  office: { name: officeName, addressLines: [], phone: '' },
  addressee: { name: 'Keep in a locked place', addressLines: ['Away from the computer'] },
  madeOn,
  blocks: [
    { kind: 'key-figures', figures: [{ label: 'Recovery key', value: [named(recoveryKey)] }] },
    paragraph(say`If everybody forgets their password, only this key can open the office again.`),
    paragraph(say`Anybody who has this page and the computer can read everything in the office.`),
    paragraph(
      say`To use it, choose “I forgot my password” where you sign in. Capitals and dashes do not matter.`,
    ),
  ],
})

export const recoveryKeyHandlers: Pick<HandlersOf<typeof officeOperations>, 'office.recoveryKeyPage'> = {
  'office.recoveryKeyPage': async (_clock, key) => {
    // Loaded when it is needed: pdfmake takes a fifth of a second, and most runs make no PDF.
    const { renderLetterPdf } = await import('../letters/pdf/render-pdf.ts')
    const pdf = await renderLetterPdf(recoveryPage(key), {
      format: 'standard',
      madeAt: `${key.madeOn}T12:00:00.000Z`,
    })
    const base64 = Buffer.from(pdf).toString('base64')
    return succeed({ document: { fileName: 'Recovery key.pdf', mediaType: 'application/pdf', base64 } })
  },
}
