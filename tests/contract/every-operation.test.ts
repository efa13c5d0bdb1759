import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { contract } from '../../src-shared/contract/index.ts'
import type { AnyOperation } from '../../src-shared/contract/define-operation.ts'
import { handlers } from '../../src-main/desk/handlers.ts'

const operations: readonly (readonly [string, AnyOperation])[] = Object.entries(contract)

/** Every object in a schema, however deep, so that none lets unknown keys through. */
function objectsIn(schema: z.core.$ZodType, seen = new Set<unknown>()): z.core.$ZodObject[] {
  if (seen.has(schema)) return []
  seen.add(schema)
  const def = schema._zod.def as unknown as Record<string, unknown>
  const children = Object.values(def).flatMap((value): z.core.$ZodType[] => {
    if (value instanceof z.core.$ZodType) return [value]
    if (Array.isArray(value)) return value.filter((item) => item instanceof z.core.$ZodType)
    if (typeof value === 'object' && value !== null) {
      return Object.values(value).filter((item) => item instanceof z.core.$ZodType)
    }
    return []
  })
  const found = children.flatMap((child) => objectsIn(child, seen))
  return schema instanceof z.core.$ZodObject ? [schema, ...found] : found
}

describe.each(operations)('%s', (name, operation) => {
  test('is named area.verb and says what it does in a line', () => {
    expect(name).toMatch(/^[a-z]+\.[a-z][A-Za-z]+$/)
    expect(operation.summary).toMatch(/^[A-Z].{10,110}[^.]$/)
  })

  test('has somebody who answers it', () => {
    expect(handlers).toHaveProperty([name])
  })

  test('refuses unknown keys', () => {
    for (const object of objectsIn(operation.input)) {
      expect(object._zod.def.catchall?._zod.def.type).toBe('never')
    }
    const result = operation.input.safeParse({ somethingElse: 1 })
    expect(result.success).toBe(false)
  })

  test('refuses what is not an object, and money that is not whole', () => {
    for (const nonsense of [undefined, null, 'text', 12, [], { requestId: 'no' }]) {
      if (nonsense !== undefined || operation.kind === 'command') {
        expect(operation.input.safeParse(nonsense).success).toBe(false)
      }
    }
    const shape = operation.input instanceof z.ZodObject ? operation.input.shape : {}
    for (const [field, schema] of Object.entries(shape)) {
      if (!field.endsWith('Pence')) continue
      for (const wrong of [0.5, Number.NaN, '12', 2 ** 53]) {
        expect((schema as z.ZodType).safeParse(wrong).success).toBe(false)
      }
    }
  })

  test('asks for the right things of its kind', () => {
    const shape = operation.input instanceof z.ZodObject ? operation.input.shape : {}
    if (operation.kind === 'command') expect(shape).toHaveProperty('requestId')
    else expect(shape).not.toHaveProperty('requestId')
    const needsPermission = operation.kind === 'command' || operation.kind === 'query'
    expect(operation.permission !== undefined).toBe(needsPermission)
    if (operation.kind === 'command' && operation.permission === 'read') {
      expect(['office.changePassword', 'office.backUp']).toContain(name)
    }
  })

  test('refuses in words of one form', () => {
    for (const code of operation.refusals) expect(code).toMatch(/^[a-z]+(-[a-z0-9]+)*$/)
    expect(new Set(operation.refusals).size).toBe(operation.refusals.length)
  })
})

test('nobody answers an operation that is not in the contract', () => {
  expect(Object.keys(handlers).filter((name) => !Object.hasOwn(contract, name))).toEqual([])
})
