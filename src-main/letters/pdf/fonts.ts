import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/** The one family letters are set in: Atkinson Hyperlegible Next, made by the Braille Institute for low vision. */
export const FONT_FAMILY = 'Atkinson'

/** Digits of one width, so that pounds stand under pounds. */
export const TABULAR_FIGURES: readonly string[] = ['tnum']

const PACKAGE = '@expo-google-fonts/atkinson-hyperlegible-next'
const FILES = {
  normal: `${PACKAGE}/400Regular/AtkinsonHyperlegibleNext_400Regular.ttf`,
  bold: `${PACKAGE}/700Bold/AtkinsonHyperlegibleNext_700Bold.ttf`,
} as const
const MARK = 'parsed-font:'

type Font = {
  readonly unitsPerEm: number
  readonly characterSet: readonly number[]
  glyphForCodePoint(codePoint: number): object
  layout(text: string, features?: readonly string[]): object
}
type Fontkit = {
  create(bytes: Uint8Array): Font
  registerFormat(format: { probe(bytes: Uint8Array): boolean }): void
}
type PdfFonts = Readonly<Record<string, Readonly<Record<'normal' | 'bold', Uint8Array>>>>

let fonts: PdfFonts | undefined

/**
 * The fonts as pdfmake wants them, each file parsed once in this process. PDFKit gives every document's font bytes to
 * fontkit, which would parse them again for each letter. We hand it a short mark instead, and register a format with
 * fontkit that answers a mark with the font already parsed.
 */
export function letterFonts(): PdfFonts {
  fonts ??= { [FONT_FAMILY]: parseFonts() }
  return fonts
}

function parseFonts() {
  const require = createRequire(import.meta.url)
  // The same copy PDFKit uses: its own require finds this one too.
  const fontkit: unknown = require('fontkit')
  if (!isFontkit(fontkit)) throw new Error('fontkit is not the version this desk was built with')
  const parse = (file: string): Font =>
    rememberLayouts(withEveryGlyphNamed(fontkit.create(readFileSync(require.resolve(file)))))
  const parsed = new Map([
    [`${MARK}normal`, parse(FILES.normal)],
    [`${MARK}bold`, parse(FILES.bold)],
  ])
  const textOf = (bytes: Uint8Array): string => Buffer.from(bytes.subarray(0, 32)).toString('latin1')
  // fontkit calls this with `new`; a constructor that returns an object gives that object.
  function ParsedFont({ buffer }: { readonly buffer: Uint8Array }): Font {
    const font = parsed.get(textOf(buffer))
    if (font === undefined) throw new Error('unknown font mark')
    return font
  }
  fontkit.registerFormat(
    Object.assign(ParsedFont, { probe: (bytes: Uint8Array) => textOf(bytes).startsWith(MARK) }),
  )
  return { normal: Buffer.from(`${MARK}normal`), bold: Buffer.from(`${MARK}bold`) }
}

/**
 * fontkit remembers the characters of a glyph from its first use. A full stop first met as a part of a colon would
 * have none, and would be missing from the text of every later letter: so each glyph is met as itself first.
 */
function withEveryGlyphNamed(font: Font): Font {
  for (const codePoint of font.characterSet) font.glyphForCodePoint(codePoint)
  font.layout('0123456789', TABULAR_FIGURES)
  return font
}

const MOST_LAYOUTS = 20_000

/**
 * Letters share most of their words: how each is set is kept for the next one. PDFKit scales what it is given to 1000
 * units in place, which leaves a font of 1000 units as it was; any other font is left alone.
 */
function rememberLayouts(font: Font): Font {
  if (font.unitsPerEm !== 1000) return font
  const remembered = new Map<string, object>()
  const layout = font.layout.bind(font)
  return Object.assign(font, {
    layout(text: string, features?: readonly string[]): object {
      const name = `${features?.join() ?? ''}\u0000${text}`
      const known = remembered.get(name)
      if (known !== undefined) return known
      if (remembered.size >= MOST_LAYOUTS) remembered.clear()
      const fresh = layout(text, features)
      remembered.set(name, fresh)
      return fresh
    },
  })
}

const isFontkit = (module: unknown): module is Fontkit =>
  typeof module === 'object' && module !== null && 'create' in module && 'registerFormat' in module
