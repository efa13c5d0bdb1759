import { set, type FieldErrors, type FieldValues, type Resolver } from 'react-hook-form'
import { contract, type OperationName } from '../../../src-shared/contract/index.ts'
import type { FieldProblem } from './ErrorSummary.tsx'
import { problemWords, type FieldRegister } from './field-words.ts'

export type Values = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

const valueAt = (values: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((value, key) => (isObject(value) ? value[String(key)] : undefined), values)

/** Checks what was typed with the operation's own schema, so that screen and desk cannot disagree. */
export function resolverOf(
  operation: OperationName,
  register: FieldRegister,
  wholeInput: (values: Values) => Values,
): Resolver {
  return (values: FieldValues) => {
    const input = wholeInput(values)
    const parsed = contract[operation].input.safeParse(input)
    if (parsed.success) return { values: { input }, errors: {} }
    const errors: FieldErrors = {}
    const told = new Set<string>()
    for (const issue of parsed.error.issues) {
      const name = issue.path.map(String).join('.')
      if (told.has(name)) continue
      told.add(name)
      const words = register.get(name) ?? { label: name }
      set(errors, name, { type: issue.code, message: problemWords(issue, valueAt(input, issue.path), words) })
    }
    return { values: {}, errors }
  }
}

function flatten(node: unknown, name: string): FieldProblem[] {
  if (!isObject(node)) return []
  if (typeof node['type'] === 'string' && typeof node['message'] === 'string')
    return [{ name, message: node['message'] }]
  return Object.entries(node).flatMap(([key, inner]) => flatten(inner, name === '' ? key : `${name}.${key}`))
}

/** All problems of a form in the order of its fields. */
export function problemsOf(errors: FieldErrors, register: FieldRegister): FieldProblem[] {
  const order = [...register.keys()]
  return flatten(errors, '').toSorted((a, b) => order.indexOf(a.name) - order.indexOf(b.name))
}
