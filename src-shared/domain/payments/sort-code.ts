/**
 * Six digits, also written 12-34-56 or 12 34 56. Undefined when it is anything else: nothing is padded or cut.
 * Only the form is checked, not whether the bank has such a branch.
 */
export function parseSortCode(text: string): string | undefined {
  const match = /^\s*(\d{2})([- ]?)(\d{2})\2(\d{2})\s*$/.exec(text)
  return match === null ? undefined : `${match[1] ?? ''}${match[3] ?? ''}${match[4] ?? ''}`
}

/** Eight digits, also written 1234 5678. Undefined when it is anything else. */
export function parseAccountNumber(text: string): string | undefined {
  const match = /^\s*(\d{4}) ?(\d{4})\s*$/.exec(text)
  return match === null ? undefined : `${match[1] ?? ''}${match[2] ?? ''}`
}

export const isSortCode = (text: string): boolean => /^\d{6}$/.test(text)
export const isAccountNumber = (text: string): boolean => /^\d{8}$/.test(text)

/** 12-34-56. Throws RangeError unless it is six digits. */
export function formatSortCode(sortCode: string): string {
  if (!isSortCode(sortCode)) throw new RangeError('a sort code is six digits')
  return `${sortCode.slice(0, 2)}-${sortCode.slice(2, 4)}-${sortCode.slice(4)}`
}

/** Only the last four digits, for screens: ••••5678. */
export const maskAccountNumber = (accountNumber: string): string => `••••${accountNumber.slice(-4)}`
