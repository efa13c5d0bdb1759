import { sumPence } from '../money.ts'
import {
  day,
  heading,
  listNames,
  money,
  named,
  paragraph,
  say,
  type Block,
  type Letter,
  type MoneyRow,
  type Words,
} from './letter-blocks.ts'
import type { Movement, MovementKind, StatementFacts } from './letter-facts.ts'
import { lastWeeksWords } from './number-words.ts'

/**
 * A1: statement of account. Opening + in − out must be the closing balance: check K15 blocks it otherwise.
 * Ledger figures: 'opening', 'closing', 'money-in', 'money-out', and 'tax-set-aside' and 'rainy-day' when above 0.
 */
export function statementOfAccount(facts: StatementFacts): Letter {
  const { everyWeeks, openingPence, closingPence } = facts
  return {
    code: 'A1',
    title: `Here is your money for the ${lastWeeksWords(everyWeeks)}`,
    language: 'en-GB',
    office: facts.office,
    addressee: facts.addressee,
    madeOn: facts.madeOn,
    blocks: [
      paragraph(say`You started with ${money(openingPence, 'opening')}.`),
      ...movementSentences(facts.movements),
      paragraph(say`You now have ${money(closingPence, 'closing')}.`),
      ...spokenForSentences(facts),
      heading('Every payment'),
      ...movementTables(facts),
      { kind: 'sign-off', signOff: facts.signOff },
    ],
  }
}

const totalOf = (movements: readonly Movement[]): number =>
  sumPence(movements.map((movement) => movement.amountPence))
const ofKind = (movements: readonly Movement[], ...kinds: readonly MovementKind[]): readonly Movement[] =>
  movements.filter((movement) => kinds.includes(movement.kind))
const namesIn = (movements: readonly Movement[]): readonly string[] => [
  ...new Set(movements.map(({ name }) => name)),
]

function movementSentences(movements: readonly Movement[]): readonly Block[] {
  const [council, own, wages] = [
    ofKind(movements, 'council'),
    ofKind(movements, 'contribution'),
    ofKind(movements, 'wages'),
  ]
  const [pension, tax] = [ofKind(movements, 'pension'), ofKind(movements, 'tax')]
  const paid = listNames(namesIn(wages))
  const sentences: readonly (readonly [readonly Movement[], Words])[] = [
    [council, say`The council paid in ${money(totalOf(council))}.`],
    [own, say`You paid in ${money(totalOf(own))}.`],
    [wages, say`We paid ${paid} ${money(totalOf(wages))}.`],
    [pension, say`We paid ${money(totalOf(pension))} to ${pensionWords(namesIn(wages).length)}.`],
    [tax, say`We paid ${money(totalOf(tax))} in tax.`],
  ]
  return [
    ...ofKind(movements, 'other-in').map((movement) =>
      paragraph(say`${money(movement.amountPence)} came in from ${named(movement.name)}.`),
    ),
    ...sentences.flatMap(([found, words]) => (found.length === 0 ? [] : [paragraph(words)])),
    ...providerSentences(movements),
    ...ofKind(movements, 'unexplained').map(({ amountPence, name }): Block => ({
      kind: 'ask',
      words: say`We do not know what ${money(amountPence)} to ${named(name)} was for. Please tell us.`,
    })),
  ]
}

const pensionWords = (assistants: number): string =>
  assistants === 0 ? 'pensions' : assistants === 1 ? 'their pension' : 'their pensions'

/** A payment that came back is taken off what that provider was paid. */
function providerSentences(movements: readonly Movement[]): readonly Block[] {
  const providers = ofKind(movements, 'provider', 'other-out', 'returned')
  return namesIn(providers).flatMap((name) => {
    const own = providers.filter((movement) => movement.name === name)
    const paidPence = totalOf(ofKind(own, 'provider', 'other-out')) - totalOf(ofKind(own, 'returned'))
    if (paidPence === 0) return []
    return paidPence > 0
      ? [paragraph(say`We paid ${named(name)} ${money(paidPence)}.`)]
      : [paragraph(say`${named(name)} sent back ${money(-paidPence)}.`)]
  })
}

function spokenForSentences({
  taxSetAsidePence,
  rainyDayPence,
  otherSpokenFor,
}: StatementFacts): readonly Block[] {
  const lines: readonly Words[] = [
    ...(taxSetAsidePence > 0 ? [say`${money(taxSetAsidePence, 'tax-set-aside')} is for tax.`] : []),
    ...(rainyDayPence > 0 ? [say`${money(rainyDayPence, 'rainy-day')} is your rainy day money.`] : []),
    ...otherSpokenFor.map(({ words, amountPence }) => say`${money(amountPence)} is for ${words}.`),
  ]
  const spaced = lines.flatMap((line): Words => [' ', ...line])
  return lines.length === 0 ? [] : [paragraph(['Some of this is already spoken for.', ...spaced])]
}

const IN: ReadonlySet<MovementKind> = new Set(['council', 'contribution', 'other-in', 'returned'])

const LABELS: Readonly<Record<MovementKind, (name: string) => Words>> = {
  council: () => ['The council'],
  contribution: () => ['You'],
  'other-in': (name) => [named(name)],
  returned: (name) => [named(name), ' sent this back'],
  wages: (name) => [named(name), ', pay'],
  pension: (name) => [named(name), ', pension'],
  tax: () => ['Tax'],
  provider: (name) => [named(name)],
  'other-out': (name) => [named(name)],
  unexplained: (name) => [named(name), ', we do not know what for'],
}

function movementTables({ movements, openingPence, closingPence }: StatementFacts): readonly Block[] {
  const moneyIn = movements.filter(({ kind }) => IN.has(kind))
  const moneyOut = movements.filter(({ kind }) => !IN.has(kind))
  const [inPence, outPence] = [totalOf(moneyIn), totalOf(moneyOut)]
  return [
    movementTable('Money in', moneyIn, { label: ['Total in'], amountPence: inPence, figure: 'money-in' }),
    movementTable('Money out', moneyOut, {
      label: ['Total out'],
      amountPence: outPence,
      figure: 'money-out',
    }),
    {
      kind: 'money-table',
      caption: 'Adding it up',
      amountHeading: 'Amount',
      rows: [
        { label: ['You started with'], amountPence: openingPence, figure: 'opening' },
        { label: ['Money in'], amountPence: inPence },
        { label: ['Money out'], amountPence: -outPence },
      ],
      total: { label: ['You now have'], amountPence: closingPence, figure: 'closing' },
    },
  ]
}

function movementTable(caption: string, movements: readonly Movement[], total: MoneyRow): Block {
  const rows = movements.map(({ kind, name, date, amountPence }): MoneyRow => {
    return { label: LABELS[kind](name), detail: [day(date)], amountPence }
  })
  return { kind: 'money-table', caption, amountHeading: 'Amount', detailHeading: 'Day', rows, total }
}
