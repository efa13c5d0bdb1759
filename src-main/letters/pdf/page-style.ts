export const LETTER_FORMATS = ['standard', 'large-16', 'large-18', 'large-24'] as const
export type LetterFormat = (typeof LETTER_FORMATS)[number]

/** Sizes in points. Large print is the same words set again at its size, never a page enlarged. */
export type PageStyle = {
  readonly text: number
  readonly heading: number
  readonly title: number
  readonly keyFigure: number
  readonly isLarge: boolean
  /** Above and below the words of a table cell. */
  readonly cellPadding: number
  /** A gap between lines of the letter; larger gaps are multiples of it. */
  readonly gap: number
  readonly margins: {
    readonly left: number
    readonly top: number
    readonly right: number
    readonly bottom: number
  }
}

const STANDARD_MARGINS = { left: 68, top: 46, right: 68, bottom: 52 }
const CLOSE_MARGINS = { left: 68, top: 40, right: 68, bottom: 42 }
const LARGE_MARGINS = { left: 57, top: 50, right: 57, bottom: 64 }

/** Atkinson's own line is 1.3 times its size: within the 1.15 to 1.5 that reads well, so no more is added. */
export const LINE_HEIGHT = 1

export const COLOURS = {
  text: '#16191d',
  heading: '#0f4c5c',
  /** 7.9:1 on white. */
  quiet: '#454d55',
  rule: '#b9c4ca',
  strongRule: '#0f4c5c',
  tint: '#eef4f6',
} as const

const large = (text: number): PageStyle => ({
  text,
  heading: Math.round(text * 1.15),
  title: Math.round(text * 1.4),
  keyFigure: Math.round(text * 1.5),
  isLarge: true,
  cellPadding: Math.round(text * 0.3),
  gap: Math.round(text * 0.5),
  margins: LARGE_MARGINS,
})

const PAGE_STYLES: Readonly<Record<LetterFormat, PageStyle>> = {
  standard: {
    text: 12,
    heading: 13.5,
    title: 19,
    keyFigure: 21,
    isLarge: false,
    cellPadding: 2.2,
    gap: 7,
    margins: STANDARD_MARGINS,
  },
  'large-16': large(16),
  'large-18': large(18),
  'large-24': large(24),
}

/** A standard letter that is mostly tables sets its lines closer, so that a payslip stays one side of A4. */
export function styleFor(format: LetterFormat, isMostlyTables: boolean): PageStyle {
  const style = PAGE_STYLES[format]
  return isMostlyTables && !style.isLarge
    ? { ...style, gap: 4, cellPadding: 0.8, margins: CLOSE_MARGINS }
    : style
}
