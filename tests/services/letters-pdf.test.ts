import { getDocumentProxy } from 'unpdf'
import { afterAll, describe, expect, it } from 'vitest'
import { createPdfPool } from '../../src-main/letters/pdf/pdf-pool.ts'
import { LETTER_FORMATS, type LetterFormat } from '../../src-main/letters/pdf/page-style.ts'
import { renderPlainPage } from '../../src-main/letters/pdf/plain-page.ts'
import { renderLetterPdf } from '../../src-main/letters/pdf/render-pdf.ts'
import { contributionLetter } from '../../src-shared/domain/letters/contribution-c1.ts'
import type { Letter } from '../../src-shared/domain/letters/letter-blocks.ts'
import { payslip } from '../../src-shared/domain/letters/payslip.ts'
import { renderPlainText } from '../../src-shared/domain/letters/plain-text.ts'
import { statementOfAccount } from '../../src-shared/domain/letters/statement-of-account-a1.ts'
import { welcomeLetter } from '../../src-shared/domain/letters/welcome-w1.ts'
import { AMINA, BETH, BRIAN, CARL, DEV } from '../domain/letters/letter-scenarios.ts'

const MADE_AT = '2026-11-21T10:00:00.000Z'
const SIZES: Readonly<Record<LetterFormat, number>> = {
  standard: 12,
  'large-16': 16,
  'large-18': 18,
  'large-24': 24,
}
const LETTERS: Readonly<Record<string, Letter>> = {
  C1: contributionLetter(DEV),
  W1: welcomeLetter(AMINA),
  A1: statementOfAccount(BRIAN),
  'E4 Beth': payslip(BETH),
  'E4 Carl': payslip(CARL),
}
const cases = Object.entries(LETTERS).flatMap(([name, letter]) =>
  LETTER_FORMATS.map((format) => ({ name, letter, format })),
)

/** What a reader gets: every page's pieces of text with their size, and the structure tree. */
async function readPdf(bytes: Uint8Array) {
  const pdf = await getDocumentProxy(new Uint8Array(bytes))
  const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, index) => pdf.getPage(index + 1)))
  const items = await Promise.all(
    pages.map(async (page) =>
      (await page.getTextContent()).items.flatMap((item) => {
        if (!('str' in item) || item.str.trim() === '') return []
        const [left, bottom] = [Number(item.transform[4]), Number(item.transform[5])]
        return [{ text: item.str, height: item.height, left, bottom, right: left + item.width }]
      }),
    ),
  )
  const trees = await Promise.all(pages.map((page) => page.getStructTree()))
  const { info } = await pdf.getMetadata()
  return { pages: items, trees: JSON.stringify(trees), info }
}

const render = (letter: Letter, format: LetterFormat = 'standard') =>
  renderLetterPdf(letter, { format, madeAt: MADE_AT })
/** Letters, digits and amounts without spaces: line breaks differ from format to format, the words never do. */
const bare = (text: string): string => text.replaceAll(/[\s-]/g, '')

describe('letters as PDF', () => {
  it.each(cases)(
    '$name in $format reads back every word, at its size or larger',
    async ({ letter, format }) => {
      const { pages } = await readPdf(await render(letter, format))
      const text = bare(
        pages
          .flat()
          .map((item) => item.text)
          .join(''),
      )
      for (const line of renderPlainText(letter).split('\n')) {
        for (const word of line.replaceAll(/[,:;]/g, ' ').split(' ')) expect(text).toContain(bare(word))
      }
      const smallest = Math.min(...pages.flat().map((item) => item.height))
      expect(smallest).toBe(SIZES[format])
    },
  )

  it.each(cases)(
    '$name in $format stays inside the page and numbers its pages',
    async ({ letter, format }) => {
      const { pages } = await readPdf(await render(letter, format))
      for (const { left, right, bottom, height } of pages.flat()) {
        expect(left).toBeGreaterThanOrEqual(50)
        expect(right).toBeLessThanOrEqual(595.28 - 50)
        expect(bottom).toBeGreaterThanOrEqual(20)
        expect(bottom + height).toBeLessThanOrEqual(841.89 - 20)
      }
      const isNumbered = pages.length > 1 || format !== 'standard'
      for (const [index, items] of pages.entries()) {
        const text = items.map((item) => item.text).join(' ')
        expect(text.includes(`Page ${String(index + 1)} of ${String(pages.length)}`)).toBe(isNumbered)
      }
    },
  )

  it('keeps C1, W1 and payslips on one side of A4, and sets large print over more pages', async () => {
    const counts = async (name: string) => {
      const letter = LETTERS[name]
      if (letter === undefined) throw new Error(name)
      const formats = LETTER_FORMATS.map(
        async (format) => (await readPdf(await render(letter, format))).pages.length,
      )
      return Promise.all(formats)
    }
    expect(await counts('C1')).toEqual([1, 2, 2, 3])
    expect(await counts('W1')).toEqual([1, 2, 2, 3])
    expect((await counts('E4 Beth')).at(0)).toBe(1)
    expect((await counts('E4 Carl')).at(0)).toBe(1)
  })

  it('keeps a full payslip on one side', async () => {
    const full = payslip({
      ...BETH,
      lines: [
        ...BETH.lines,
        ...CARL.lines,
        { kind: 'sick', words: 'Sick pay', minutes: 90, amountPence: 2_000 },
      ],
      otherDeductions: [{ words: 'Season ticket', amountPence: 1_000 }],
      period: { ...BETH.period, studentLoanPence: 900 },
    })
    expect((await readPdf(await render(full))).pages).toHaveLength(1)
  })

  it('embeds Atkinson and no other font', async () => {
    const raw = Buffer.from(await render(LETTERS['C1'] ?? contributionLetter(DEV))).toString('latin1')
    const names = [...raw.matchAll(/\/FontName \/(\S+)/g)].map((match) => match[1])
    expect(new Set(names)).toEqual(
      new Set(['BZZZZZ+AtkinsonHyperlegibleNext-Bold', 'CZZZZZ+AtkinsonHyperlegibleNext-Regular']),
    )
    expect(raw.match(/\/FontFile2 /g)).toHaveLength(2)
    expect(raw).not.toMatch(/\/BaseFont \/(Helvetica|Times|Courier)/)
  })

  it('carries a structure tree, the title and the language', async () => {
    const letter = statementOfAccount(BRIAN)
    const bytes = await render(letter)
    const { trees, info } = await readPdf(bytes)
    for (const role of ['H1', 'H2', 'P', 'Table', 'THead', 'TBody', 'TR', 'TH', 'TD']) {
      expect(trees).toContain(`"role":"${role}"`)
    }
    expect(info).toMatchObject({ Title: letter.title, Language: 'en-GB' })
    const welcome = await readPdf(await render(welcomeLetter(AMINA)))
    for (const role of ['L', 'LI', 'LBody']) expect(welcome.trees).toContain(`"role":"${role}"`)
  })

  it('gives the same bytes for the same letter, whatever was made before it', async () => {
    const letter = contributionLetter(DEV)
    const first = await render(letter)
    await render(
      welcomeLetter({ ...AMINA, addressee: { name: 'Zażółć Gęślą', addressLines: ['Ŵŷ; Éire: ½'] } }),
    )
    expect(Buffer.compare(await render(letter), first)).toBe(0)
    const later = await renderLetterPdf(letter, { format: 'standard', madeAt: '2026-11-21T10:00:01.000Z' })
    expect(Buffer.compare(later, first)).not.toBe(0)
  })

  it('keeps a long name and address inside the page', async () => {
    const name = 'Wolfeschlegelsteinhausenbergerdorff Featherstonehaugh-Cholmondeley'
    const letter = contributionLetter({ ...DEV, addressee: { name, addressLines: Array(6).fill(name) } })
    const { pages } = await readPdf(await render(letter, 'large-24'))
    for (const { right } of pages.flat()) expect(right).toBeLessThanOrEqual(545.28)
  })
})

describe('a page that is not a letter', () => {
  it('shows its title, words and key', async () => {
    const page = {
      title: 'Recovery key',
      paragraphs: ['Keep it safe.'],
      keyText: 'ABCD-EFGH',
      madeAt: MADE_AT,
    }
    const { pages } = await readPdf(await renderPlainPage(page))
    const text = pages
      .flat()
      .map((item) => item.text)
      .join(' ')
    for (const words of ['Recovery key', 'Keep it safe.', 'ABCD-EFGH']) expect(text).toContain(words)
  })
})

describe('the pool of PDF threads', () => {
  const pool = createPdfPool(new URL('../../src-main/letters/pdf/pdf-worker.ts', import.meta.url))
  afterAll(() => pool.close())

  it('makes the bytes this thread makes', async () => {
    const letters = [contributionLetter(DEV), payslip(BETH), statementOfAccount(BRIAN)]
    const made = await Promise.all(
      letters.map((letter) => pool.render({ letter, format: 'standard', madeAt: MADE_AT })),
    )
    const own = await Promise.all(letters.map((letter) => render(letter)))
    expect(made.map((bytes, index) => Buffer.compare(bytes, own[index] ?? new Uint8Array()))).toEqual([
      0, 0, 0,
    ])
  })

  it('stops a letter that is no longer wanted', async () => {
    const stop = new AbortController()
    const made = pool.render(
      { letter: contributionLetter(DEV), format: 'standard', madeAt: MADE_AT },
      stop.signal,
    )
    stop.abort()
    await expect(made).rejects.toThrow()
  })
})
