/** Reads a word that the database keeps as text back into its list. Throws when it is not there: the row is broken. */
export function knownWord<Word extends string>(words: readonly Word[], text: string): Word {
  const found = words.find((word) => word === text)
  if (found === undefined) throw new Error(`the database holds a word that is not in its list: ${text}`)
  return found
}
