import { open, rename, rm } from 'node:fs/promises'

/** A name that every file system takes and that cannot point into another folder. */
export const plainFileName = (name: string): string => {
  const plain = name.replace(/[\p{Cc}<>:"/\\|?*]/gu, '-').replace(/^[. ]+|[. ]+$/g, '')
  return plain === '' ? 'document' : plain
}

/** Written beside its place first, so that a full disk or a power cut never leaves half a document. */
export const writeWhole = async (file: string, content: Uint8Array): Promise<void> => {
  const partial = `${file}.partial`
  try {
    const handle = await open(partial, 'w', 0o600)
    try {
      await handle.writeFile(content)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(partial, file)
  } catch (error) {
    await rm(partial, { force: true })
    throw error
  }
}
