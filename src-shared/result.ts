/** An expected outcome: either a value, or a refusal that the screen explains in words. */
export type Details = Readonly<Record<string, string | number>>
export type Failure<Code extends string> = {
  readonly ok: false
  readonly code: Code
  readonly details?: Details
}
export type Result<Value, Code extends string> = { readonly ok: true; readonly value: Value } | Failure<Code>

export const succeed = <Value>(value: Value) => ({ ok: true, value }) as const

export const refuse = <const Code extends string>(code: Code, details?: Details): Failure<Code> =>
  details === undefined ? { ok: false, code } : { ok: false, code, details }
