/** Answers true for the first `most` asks within any `spanMs`, then false: what keeps failing is left alone. */
export const atMost = (most: number, spanMs: number, now: () => number): (() => boolean) => {
  let times: number[] = []
  return () => {
    const moment = now()
    times = times.filter((time) => moment - time < spanMs)
    if (times.length >= most) return false
    times.push(moment)
    return true
  }
}
