import { createContext, useContext, useEffect } from 'react'
import type { z } from 'zod'

/** What a form knows of a field on the screen: its label, and what to say when it cannot be read. */
export type FieldWords = {
  readonly label: string
  readonly unreadable?: string | undefined
  readonly ask?: 'Enter' | 'Choose' | undefined
}
export type FieldRegister = Map<string, FieldWords>

const noRegister: FieldRegister = new Map()
export const FieldRegisterContext = createContext<FieldRegister>(noRegister)

/** Tells the form about this field, so that its problems can be named by its label. */
export function useFieldWords(name: string, { label, unreadable, ask }: FieldWords): void {
  const register = useContext(FieldRegisterContext)
  useEffect(() => {
    register.set(name, { label, unreadable, ask })
    return () => {
      register.delete(name)
    }
  }, [register, name, label, unreadable, ask])
}

const lowerFirst = (text: string): string =>
  /^[A-Z][a-z]/.test(text) ? text.slice(0, 1).toLowerCase() + text.slice(1) : text

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0)

/** One problem of a field in words. `value` is what was typed. */
export function problemWords(issue: z.core.$ZodIssue, value: unknown, words: FieldWords): string {
  if (isEmpty(value)) return `${words.ask ?? 'Enter'} “${words.label}”`
  if (words.unreadable !== undefined && (issue.code === 'invalid_type' || issue.code === 'invalid_union'))
    return `${words.label}: ${words.unreadable}`
  if (issue.code === 'too_big' && issue.origin === 'string')
    return `${words.label} must be ${String(issue.maximum)} characters or fewer`
  if (issue.code === 'too_big') return `${words.label} is too large`
  if (issue.code === 'too_small' && issue.origin !== 'string') return `${words.label} is too small`
  return `${words.label}: ${lowerFirst(issue.message)}`
}
