import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { app, dialog, type BrowserWindow } from 'electron'
import { z } from 'zod'
import { documentFile } from '../../src-shared/contract/fields.ts'
import type { ChosenFile, SavedDocument } from '../../src-shared/desk-bridge.ts'
import { refuse, type Failure } from '../../src-shared/result.ts'
import { plainFileName, writeWhole } from './whole-file.ts'

const LARGEST_FILE_BYTES = 50 * 1024 * 1024

const refusal = z.object({ ok: z.literal(false), code: z.string() })
const withDocument = z.object({ ok: z.literal(true), value: z.object({ document: documentFile }) })

const reasonOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown'

/** Saves the document in an operation's answer where the person says. The screen never learns the path. */
export const saveDocumentOf = async (
  answer: unknown,
  window: BrowserWindow,
): Promise<SavedDocument | Failure<string>> => {
  const refused = refusal.safeParse(answer)
  if (refused.success) return refused.data
  const answered = withDocument.safeParse(answer)
  if (!answered.success) return refuse('no-document')
  const { document } = answered.data.value
  const suggested = plainFileName(document.fileName)
  const extension = path.extname(suggested).slice(1)
  const choice = await dialog.showSaveDialog(window, {
    defaultPath: path.join(app.getPath('documents'), suggested),
    ...(extension === '' ? {} : { filters: [{ name: extension.toUpperCase(), extensions: [extension] }] }),
  })
  if (choice.canceled || choice.filePath === '') return { saved: false }
  try {
    await writeWhole(choice.filePath, Buffer.from(document.base64, 'base64'))
    return { saved: true, fileName: path.basename(choice.filePath) }
  } catch (error) {
    return refuse('could-not-save', { reason: reasonOf(error) })
  }
}

/** Reads a bank statement file that the person picks. */
export const chooseStatement = async (
  window: BrowserWindow,
): Promise<ChosenFile | Failure<'file-too-large' | 'could-not-read'> | undefined> => {
  const choice = await dialog.showOpenDialog(window, {
    properties: ['openFile'],
    filters: [{ name: 'Bank statement', extensions: ['csv', 'txt'] }],
  })
  const [file] = choice.filePaths
  if (choice.canceled || file === undefined) return undefined
  try {
    if ((await stat(file)).size > LARGEST_FILE_BYTES) return refuse('file-too-large')
    return { fileName: path.basename(file), base64: await readFile(file, 'base64') }
  } catch (error) {
    return refuse('could-not-read', { reason: reasonOf(error) })
  }
}
