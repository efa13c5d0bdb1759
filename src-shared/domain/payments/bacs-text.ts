/** Letters that do not come apart into a plain letter and an accent. */
const SPELT_OUT: Readonly<Record<string, string>> = {
  Æ: 'AE',
  Œ: 'OE',
  Ø: 'O',
  Đ: 'D',
  Ð: 'D',
  Þ: 'TH',
  Ł: 'L',
  Ħ: 'H',
  ı: 'I',
}

/**
 * Writes a text with the characters Bacs allows: A–Z, 0–9, full stop, ampersand, slash, hyphen and space. Accents
 * go, apostrophes close up (O'Neill is ONEILL), anything else becomes a space, and spaces are single. Empty when
 * nothing is left. Not cut to length. Source: Bacs Standard 18, permitted characters.
 */
export const bacsText = (text: string): string =>
  text
    .toUpperCase()
    .replace(/[ÆŒØĐÐÞŁĦı]/g, (letter) => SPELT_OUT[letter] ?? ' ')
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’‘`]/g, '')
    .replace(/[^A-Z0-9.&/-]+/g, ' ')
    .trim()
