import path from 'node:path'

/** The folder named by `--data <folder>` or `--data=<folder>`, else the person's own. */
export const dataFolderFrom = (commandLine: readonly string[], ownFolder: string): string => {
  const joined = commandLine.find((argument) => argument.startsWith('--data='))?.slice('--data='.length)
  const position = commandLine.indexOf('--data')
  const named = joined ?? (position === -1 ? undefined : commandLine[position + 1])
  return named === undefined || named === '' ? ownFolder : path.resolve(named)
}
