/** Words that banks and trades put on every line: they point to nobody. */
const COMMON: ReadonlySet<string> = new Set(
  [
    'A AN AND THE OF FOR TO FROM BY MR MRS MS MISS DR LTD LIMITED PLC LLP CO COMPANY UK GBP NO NUMBER',
    'PAYMENT PAYMENTS PAY PAID BACS BGC CHAPS FPI FPO FP DD SO STO DIRECT DEBIT CREDIT CR CARD VISA MASTERCARD',
    'CONTACTLESS TRANSFER TFR REF REFERENCE INV INVOICE ONLINE MOBILE BANK ACCOUNT WAGES SALARY CARE CONTRIBUTION',
  ].flatMap((line) => line.split(' ')),
)

const RETURN_WORDS: ReadonlySet<string> = new Set(
  'RETURN RETURNED RETD RTN UNPAID REVERSAL REVERSED RECALL RECALLED REFUND REFUNDED REJECTED'.split(' '),
)

/** A description as upper-case words without accents; letters and figures that touch come apart (INV881: INV 881). */
export const wordsOf = (text: string): readonly string[] =>
  text
    .toUpperCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’]/g, '')
    .match(/[A-Z]+|[0-9]+/g) ?? []

const isRare = (word: string): boolean => !COMMON.has(word) && !RETURN_WORDS.has(word)

/** Words that can point to somebody on their own: not common, and three letters or figures at least. */
export const tellingWords = (words: readonly string[]): string[] =>
  words.filter((word) => word.length >= 3 && isRare(word))

/** A phrase points to somebody by one telling word, or by short ones together (AB12). Initials do not. */
export const isTelling = (words: readonly string[]): boolean =>
  tellingWords(words).length > 0 || words.filter(isRare).join('').length >= 4

export const hasReturnWord = (words: readonly string[]): boolean =>
  words.some((word) => RETURN_WORDS.has(word))

export const isCardLine = (words: readonly string[]): boolean => words.includes('CARD')
