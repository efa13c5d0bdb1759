import { named, type Block, type Fact, type Words } from '../../../src-shared/domain/letters/letter-blocks.ts'
import { bankFacts, OTHER_FORMATS } from '../../../src-shared/domain/letters/plain-text.ts'
import { textOf } from '../../../src-shared/domain/letters/neutral-text.ts'
import type { SignOff } from '../../../src-shared/domain/letters/letter-facts.ts'
import { below, textNode, type Node } from './content-nodes.ts'
import { moneyTableNode } from './money-table-content.ts'
import { COLOURS, type PageStyle } from './page-style.ts'
import type { Tag, TagGroup } from './tagged-pdf.ts'

const P: Tag['role'] = 'P'

/** Every block of the letter as nodes. A heading stays on the page of what follows it. */
export function blockNodes(blocks: readonly Block[], style: PageStyle): readonly Node[] {
  const nodes: Node[] = []
  let headings: readonly Node[] = []
  for (const [index, block] of blocks.entries()) {
    const [first, ...rest] = nodesOf(block, style, blocks[index + 1])
    if (block.kind === 'heading') {
      headings = first === undefined ? headings : [...headings, first]
    } else if (first !== undefined) {
      nodes.push(
        ...(headings.length === 0 ? [first] : [{ stack: [...headings, first], unbreakable: true }]),
        ...rest,
      )
      headings = []
    }
  }
  return [...nodes, ...headings]
}

function nodesOf(block: Block, style: PageStyle, next: Block | undefined): readonly Node[] {
  switch (block.kind) {
    case 'heading':
      return [headingNode(block.words, style)]
    case 'paragraph':
      return [textNode(block.words, { role: P }, { margin: below(style.gap) })]
    case 'ask':
      return [askNode(block.words, style, next?.kind === 'ask')]
    case 'list':
      return listNodes(block.items, style)
    case 'key-figures':
      return [keyFiguresNode(block.figures, style)]
    case 'details':
      return [factsNode(block.caption, block.facts, style)]
    case 'bank-details':
      return [factsNode('Our bank details', bankFacts(block.bank).map(toFact), style)]
    case 'sign-off':
      return [signOffNode(block.signOff, style)]
    case 'money-table':
      return [moneyTableNode(block, style)]
  }
}

const toFact = ([label, value]: readonly [string, string]): Fact => ({ label, value: [named(value)] })

const headingNode = (words: Words, style: PageStyle): Node =>
  textNode(
    words,
    { role: 'H2' },
    {
      bold: true,
      fontSize: style.heading,
      color: COLOURS.heading,
      margin: [0, style.gap * 1.2, 0, style.gap * 0.6],
    },
  )

/** What the person can do stands beside a bar, so that it is found at a glance. Choices share one bar. */
const askNode = (words: Words, style: PageStyle, hasNextChoice: boolean): Node => ({
  margin: below(hasNextChoice ? 0 : style.gap * 1.2),
  table: { widths: ['*'], dontBreakRows: true, body: [[textNode(words, { role: P })]] },
  layout: {
    hLineWidth: (): number => 0,
    vLineWidth: (line: number): number => (line === 0 ? 3 : 0),
    vLineColor: (): string => COLOURS.heading,
    paddingLeft: (): number => style.gap * 1.6,
    paddingRight: (): number => 0,
    paddingTop: (): number => style.gap * 0.5,
    paddingBottom: (): number => style.gap * 0.5,
  },
})

/** Each item is its own node, so that a heading can hold on to the first one only. */
function listNodes(items: readonly Words[], style: PageStyle): readonly Node[] {
  const list: TagGroup = { role: 'L' }
  return items.map((words, index) => ({
    ul: [textNode(words, { role: 'LBody', inside: { role: 'LI', inside: list } })],
    markerColor: COLOURS.heading,
    margin: below(index === items.length - 1 ? style.gap : style.gap * 0.4),
  }))
}

function keyFiguresNode(figures: readonly Fact[], style: PageStyle): Node {
  const cells = figures.map(({ label, value }): Node => ({
    stack: [
      textNode([label], { role: P }, { color: COLOURS.quiet }),
      textNode(value, { role: P }, { bold: true, fontSize: style.keyFigure }),
    ],
  }))
  const rows = style.isLarge ? cells.map((cell) => [cell]) : [cells]
  return {
    table: { widths: style.isLarge ? ['*'] : cells.map(() => 'auto'), dontBreakRows: true, body: rows },
    unbreakable: true,
    layout: bandLayout(style),
    margin: [0, 0, 0, style.gap * 1.4],
  }
}

const bandLayout = (style: PageStyle): Node => ({
  hLineWidth: (): number => 0,
  vLineWidth: (line: number): number => (line === 0 ? 3 : 0),
  vLineColor: (): string => COLOURS.heading,
  paddingLeft: (): number => style.gap * 1.8,
  paddingRight: (): number => style.gap * 4,
  paddingTop: (): number => style.gap * 0.2,
  paddingBottom: (): number => style.gap * 0.2,
})

/** Labels and values: two across in standard print, one in large print. */
function factsNode(caption: string, facts: readonly Fact[], style: PageStyle): Node {
  const widths = style.isLarge ? ['*'] : ['55%', '45%']
  const cells = facts.map((fact) => factNode(fact, style))
  const rows = Array.from({ length: Math.ceil(cells.length / widths.length) }, (_, row) =>
    widths.map((__, column) => cells[row * widths.length + column] ?? { text: '' }),
  )
  const heading = { bold: true, color: COLOURS.heading, margin: below(style.gap * 0.4) }
  return {
    stack: [
      textNode([caption], { role: 'H2' }, heading),
      { table: { widths, dontBreakRows: true, body: rows }, layout: plainLayout(style) },
    ],
    unbreakable: facts.length <= 4,
    margin: [0, style.gap * 1.2, 0, style.gap],
  }
}

const factNode = ({ label, value }: Fact, style: PageStyle): Node => ({
  text: [
    { text: style.isLarge ? `${label}\n` : `${label}: `, color: COLOURS.quiet },
    { text: textOf(value), noWrap: textOf(value).length <= 20 },
  ],
  tag: { role: P },
})

const plainLayout = (style: PageStyle): Node => ({
  hLineWidth: (): number => 0,
  vLineWidth: (): number => 0,
  paddingLeft: (column: number): number => (column === 0 ? 0 : style.gap),
  paddingRight: (): number => style.gap,
  paddingTop: (): number => (style.isLarge ? style.gap * 0.4 : 0.8),
  paddingBottom: (): number => (style.isLarge ? style.gap * 0.4 : 0.8),
})

function signOffNode({ name, role, phone, hours }: SignOff, style: PageStyle): Node {
  const who = role === undefined ? name : `${name}, ${role}`
  return {
    unbreakable: true,
    margin: [0, style.gap * 2, 0, 0],
    stack: [
      textNode([who], { role: P }, { bold: true }),
      textNode(
        ['Phone ', named(phone), hours === '' ? '' : `, ${hours}`],
        { role: P },
        { margin: below(style.gap) },
      ),
      textNode([OTHER_FORMATS], { role: P }),
    ],
  }
}
