/**
 * Words that must not reach a person who uses care money or a personal assistant, and words to think about, each with
 * what to say instead. From our own letters guide, "Words": gathered from councils' letters that people found
 * threatening. `exact` keeps an abbreviation from matching ordinary words.
 */
export type Avoided = { readonly phrase: string; readonly instead?: string; readonly exact?: true }

export const BANNED: readonly Avoided[] = [
  { phrase: 'arrears', instead: 'a payment that has not reached us' },
  { phrase: 'debt', instead: 'what is still to pay' },
  { phrase: 'debt collector' },
  { phrase: 'failure to pay', instead: 'we have not had' },
  { phrase: 'failure', instead: 'we have not had' },
  { phrase: 'failed to', instead: 'we have not had' },
  { phrase: 'non-compliance' },
  { phrase: 'non-compliant', instead: 'we have not checked yet' },
  { phrase: 'breach' },
  { phrase: 'misuse', instead: 'something we do not understand yet' },
  { phrase: 'misspent', instead: 'something we do not understand yet' },
  { phrase: 'clawback', instead: 'send back' },
  { phrase: 'recoup', instead: 'send back' },
  { phrase: 'reclaim', instead: 'send back' },
  { phrase: 'recover', instead: 'send back' },
  { phrase: 'recovery', instead: 'send back' },
  { phrase: 'forthwith', instead: 'now' },
  { phrase: 'final notice' },
  { phrase: 'final demand' },
  { phrase: 'sanction' },
  { phrase: 'terminate' },
  { phrase: 'termination' },
  { phrase: 'suspend' },
  { phrase: 'suspension' },
  { phrase: 'service user', instead: 'you' },
  { phrase: 'client contribution', instead: 'what you pay' },
  { phrase: 'assessed charge', instead: 'what you pay' },
  { phrase: 'surplus', instead: 'money you have not needed yet' },
  { phrase: 'underspend', instead: 'money you have not needed yet' },
  { phrase: 'overpayment', instead: 'say in a sentence what was paid twice' },
  { phrase: 'remit', instead: 'send' },
  { phrase: 'remittance', instead: 'payment' },
  { phrase: 'remuneration', instead: 'pay' },
  { phrase: 'pursuant', instead: 'under' },
  { phrase: 'hereby' },
  { phrase: 'herein', instead: 'here' },
  { phrase: 'aforementioned', instead: 'this' },
  { phrase: 'in accordance with', instead: 'under' },
  { phrase: 'prior to', instead: 'before' },
  { phrase: 'commence', instead: 'start' },
  { phrase: 'requisite', instead: 'needed' },
  { phrase: 'outstanding balance', instead: 'what is still to pay' },
  { phrase: 'liable' },
  { phrase: 'legal action' },
  { phrase: 'audit', instead: 'check' },
  { phrase: 'nominated person', instead: 'the person who helps you with your money' },
  { phrase: 'deceased', instead: 'has died' },
  { phrase: 'unfortunately' },
  { phrase: 'please be advised' },
  { phrase: 'do not hesitate', instead: 'please call me' },
  { phrase: 'RAS', exact: true },
  { phrase: 'PB', exact: true },
  { phrase: 'DP', instead: 'your care money', exact: true },
  { phrase: 'DPSS', instead: 'we', exact: true },
  { phrase: 'TPMA', instead: 'your care account', exact: true },
  { phrase: 'ISF', exact: true },
  { phrase: 'PAYE', instead: 'tax', exact: true },
]

export const TO_THINK_ABOUT: readonly Avoided[] = [
  { phrase: 'contingency', instead: 'rainy day money' },
  { phrase: 'reconcile', instead: 'check' },
  { phrase: 'reconciliation', instead: 'your money in and out' },
  { phrase: 'invoice', instead: 'bill' },
  { phrase: 'eligible' },
  { phrase: 'outcomes' },
  { phrase: 'assessment' },
  { phrase: 'authorised person' },
  { phrase: 'budget', instead: 'say what it means the first time' },
  { phrase: 'advise', instead: 'tell' },
  { phrase: 'ensure', instead: 'make sure' },
  { phrase: 'facilitate', instead: 'help' },
  { phrase: 'utilise', instead: 'use' },
  { phrase: 'regarding', instead: 'about' },
  { phrase: 'in order to', instead: 'to' },
  { phrase: 'additional', instead: 'more' },
  { phrase: 'obtain', instead: 'get' },
  { phrase: 'require', instead: 'need' },
  { phrase: 'sufficient', instead: 'enough' },
  { phrase: 'subsequent', instead: 'later' },
  { phrase: 'approximately', instead: 'about' },
  { phrase: 'monies', instead: 'money' },
  { phrase: 'per week', instead: 'a week' },
  { phrase: 'key' },
  { phrase: 'robust' },
  { phrase: 'deliver', instead: 'give' },
  { phrase: 'impact' },
]

export type FoundWord = { readonly found: string; readonly instead?: string }

/** Every place a phrase or one of its endings (suspended, breaches) stands, longest phrase first. */
export function findAvoided(text: string, avoided: readonly Avoided[]): readonly FoundWord[] {
  let left = text
  return avoided
    .toSorted((a, b) => b.phrase.length - a.phrase.length)
    .flatMap(({ phrase, instead, exact }) => {
      const found = [...left.matchAll(patternFor(phrase, exact === true))].map((match) => match[0])
      // A phrase inside a longer one, such as debt in debt collector, is one find.
      for (const word of found) left = left.replace(word, ' ')
      return found.map((word) => (instead === undefined ? { found: word } : { found: word, instead }))
    })
}

function patternFor(phrase: string, exact: boolean): RegExp {
  if (exact) return new RegExp(`\\b${phrase}s?\\b`, 'g')
  const stem = phrase.replace(/[ey]$/, '')
  const ends = stem === phrase ? '(?:s|es|ed|ing|ment|ance)?' : '(?:e|es|ed|ing|ment|y|ies)'
  return new RegExp(`\\b${stem}${ends}\\b`, 'gi')
}
