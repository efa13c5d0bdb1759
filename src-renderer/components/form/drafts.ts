type Draft = Readonly<Record<string, unknown>>

/**
 * Forms as they were typed, until they are recorded or dropped. In memory only: nothing personal is written down.
 * They outlive locking, so their keys carry the user: nobody sees what somebody else typed.
 */
const drafts = new Map<string, Draft>()

export const draftOf = (key: string): Draft | undefined => drafts.get(key)

export function keepDraft(key: string, values: Draft): void {
  drafts.set(key, values)
}

export function dropDraft(key: string): void {
  drafts.delete(key)
}
