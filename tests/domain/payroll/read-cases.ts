import { readFileSync } from 'node:fs'
import { z } from 'zod'

const groups = z.array(
  z.strictObject({ source: z.string(), columns: z.array(z.string()), rows: z.array(z.array(z.unknown())) }),
)

export type Group<Case> = { readonly source: string; readonly cases: readonly Case[] }

/** Reads a table of published cases: each group names its source, its columns and one row for each case. */
export function readCases<Shape extends z.ZodRawShape>(
  name: string,
  shape: Shape,
): Group<z.output<z.ZodObject<Shape>>>[] {
  const text = readFileSync(new URL(`cases/${name}.json`, import.meta.url), 'utf8')
  const row = z.object(shape)
  return groups.parse(JSON.parse(text)).map(({ source, columns, rows }) => ({
    source,
    cases: rows.map((cells) =>
      row.parse(Object.fromEntries(columns.map((column, at) => [column, cells[at]]))),
    ),
  }))
}
