import { parse } from 'csv-parse/sync'

export type ReadTable =
  | {
      readonly ok: true
      readonly table: readonly (readonly string[])[]
      readonly brokenRow: number | undefined
    }
  | { readonly ok: false; readonly code: 'not-text' | 'empty-file' }

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    // Not UTF-8, so it is what older bank systems and Excel write; every byte has a meaning there.
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

const MOST_LOOKED_AT = 10_000

/** Spreadsheets, PDFs and pictures hold bytes that no line of text holds. */
const isText = (text: string): boolean =>
  Array.from(text.slice(0, MOST_LOOKED_AT)).every((letter) => letter >= ' ' || '\t\r\n\f'.includes(letter))

/**
 * Splits a statement file into rows of cells. `brokenRow` is the row at which quotes no longer match; rows after it
 * are not read. A byte order mark says UTF-8 or UTF-16; without one, strict UTF-8 and otherwise Windows-1252.
 */
export function readTable(base64: string, delimiter: string): ReadTable {
  const text = decode(Buffer.from(base64, 'base64'))
  if (!isText(text)) return { ok: false, code: 'not-text' }
  if (text.trim() === '') return { ok: false, code: 'empty-file' }
  const table: string[][] = []
  try {
    parse(text, {
      delimiter,
      relax_column_count: true,
      on_record: (record: string[]) => {
        table.push(record)
        return null
      },
    })
    return { ok: true, table, brokenRow: undefined }
  } catch {
    return { ok: true, table, brokenRow: table.length + 1 }
  }
}
