/** One thing that was measured and the limit beside it, both in milliseconds, from the same run on the same machine. */
export type Figure = {
  readonly name: string
  readonly what: string
  readonly runs: number
  readonly medianMs: number
  readonly p95Ms: number
  readonly limitWhat: string
  readonly limitMs: number
  /** The median over the limit. */
  readonly ratio: number
  /** The same of the time on the processor, threads and all, which a busy machine changes less. */
  readonly processorRatio?: number
  readonly note?: string
}

/** What one run took: on the clock and, where it ran in this process, on the processor. */
export type Timing = { readonly ms: number; readonly processorMs?: number }
export type Samples = { readonly measured: readonly Timing[]; readonly limit: readonly Timing[] }

const sorted = (values: readonly number[]): number[] => values.toSorted((a, b) => a - b)
const at = (values: readonly number[], share: number): number =>
  sorted(values)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0
export const median = (values: readonly number[]): number => at(values, 0.5)

const toHundredths = (value: number): number => Math.round(value * 100) / 100
const clockOf = (timings: readonly Timing[]): number[] => timings.map(({ ms }) => ms)

/** Added up rather than the median: one short question is less than the processor's own clock can tell. */
function processorRatio({ measured, limit }: Samples): number | undefined {
  const sumOf = (timings: readonly Timing[]): number =>
    timings.reduce((sum, { processorMs = Number.NaN }) => sum + processorMs, 0) / timings.length
  const ratio = sumOf(measured) / sumOf(limit)
  return Number.isFinite(ratio) ? toHundredths(ratio) : undefined
}

export function figure(
  words: Pick<Figure, 'name' | 'what' | 'limitWhat' | 'note'>,
  samples: Samples,
): Figure {
  const measured = clockOf(samples.measured)
  const [medianMs, limitMs] = [median(measured), median(clockOf(samples.limit))]
  const onProcessor = processorRatio(samples)
  return {
    ...words,
    runs: measured.length,
    medianMs: toHundredths(medianMs),
    p95Ms: toHundredths(at(measured, 0.95)),
    limitMs: toHundredths(limitMs),
    ratio: toHundredths(medianMs / limitMs),
    ...(onProcessor === undefined ? {} : { processorRatio: onProcessor }),
  }
}

export async function time(work: () => unknown): Promise<Timing> {
  const [start, processor] = [performance.now(), process.cpuUsage()]
  await work()
  const { user, system } = process.cpuUsage(processor)
  return { ms: performance.now() - start, processorMs: (user + system) / 1000 }
}

/** Measures one and then the other, over and over, so that whatever else the machine does falls on both. */
export async function sideBySide<Item>(
  items: readonly Item[],
  measured: (item: Item) => unknown,
  limit: (item: Item) => unknown,
): Promise<Samples> {
  const samples = { measured: [] as Timing[], limit: [] as Timing[] }
  for (const item of items) {
    samples.measured.push(await time(() => measured(item)))
    samples.limit.push(await time(() => limit(item)))
  }
  return samples
}

const milliseconds = (value: number): string =>
  value.toLocaleString('en-GB', { maximumFractionDigits: value < 100 ? 2 : 0 })

const twoPlaces = (value: number): string => value.toLocaleString('en-GB', { minimumFractionDigits: 2 })

export function table(figures: readonly Figure[]): string {
  const rows = [
    ['what', 'median ms', '95% ms', 'limit ms', 'ratio', 'processor', 'limit'],
    ...figures.map(
      ({ what, medianMs, p95Ms, limitMs, ratio, processorRatio: onProcessor, limitWhat, note }) => [
        what,
        milliseconds(medianMs),
        milliseconds(p95Ms),
        milliseconds(limitMs),
        twoPlaces(ratio),
        onProcessor === undefined ? '' : twoPlaces(onProcessor),
        note === undefined ? limitWhat : `${limitWhat} (${note})`,
      ],
    ),
  ]
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  const isNumber = (column: number): boolean => column > 0 && column < 6
  return rows
    .map((row) =>
      row
        .map((cell, column) =>
          isNumber(column) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
