import type { Random } from './random.ts'

/** Every name and street is invented; no list of real people was used. */
const givenNames = [
  'Amina',
  'Brian',
  'Chipo',
  'Dev',
  'Elsie',
  'Farid',
  'Gwen',
  'Hana',
  'Idris',
  'Joan',
  'Kofi',
  'Leah',
  'Mei',
  'Nasreen',
  'Owen',
  'Priya',
  'Quentin',
  'Rosa',
  'Stanley',
  'Tariq',
  'Una',
  'Viktor',
  'Wendy',
  'Xenia',
  'Yusuf',
  'Zofia',
  'Agnes',
  'Bogdan',
  'Cerys',
  'Dilip',
  'Edith',
  'Florence',
  'Gurpreet',
  'Hamza',
  'Iris',
  'Jakub',
  'Kamala',
  'Luca',
  'Maureen',
  'Nia',
  'Olu',
  'Pauline',
  'Rajesh',
  'Sian',
  'Temi',
  'Uzma',
  'Vera',
  'Winston',
  'Yasmin',
  'Zoë',
] as const
const familyNames = [
  'Adeyemi',
  'Barnes',
  'Chowdhury',
  'Davies',
  'Edwards',
  'Farrell',
  'Gill',
  'Hughes',
  'Ingram',
  'Joshi',
  'Khan',
  'Lewis',
  'Malik',
  'Nowak',
  "O'Neill",
  'Patel',
  'Quinn',
  'Reed',
  'Sharma',
  'Thomas',
  'Underwood',
  'Varga',
  'Ward',
  'Xu',
  'Yates',
  'Zielinski',
  'Ashworth',
  'Begum',
  'Cole',
  'Dube',
  'Ellis',
  'Fofana',
  'Grant',
  'Hussain',
  'Iqbal',
  'Jones',
  'Kaur',
  'Lloyd',
  'Mensah',
  'Norris',
  'Okafor',
  'Price',
  'Rahman',
  'Singh',
  'Taylor',
  'Uddin',
  'Vaughan',
  'Walsh',
  'Yilmaz',
  'Zaman',
] as const
const streets = [
  'Mill Lane',
  'Station Road',
  'Chestnut Avenue',
  'Canal Street',
  'Orchard Close',
  'Harbour View',
] as const

export type InventedPerson = {
  readonly name: string
  readonly given: string
  readonly address: string
  readonly phone: string
}

/** The nth person of an office: names repeat only after all pairs are used, so that two people seldom share one. */
export function inventPerson(random: Random, nth: number, town: string): InventedPerson {
  const given = givenNames[nth % givenNames.length] ?? 'Ann'
  const family = familyNames[(nth * 7 + Math.floor(nth / givenNames.length)) % familyNames.length] ?? 'Other'
  const middle =
    nth >= givenNames.length * familyNames.length ? ` ${String.fromCharCode(65 + random.below(26))}.` : ''
  const address = `${String(random.between(1, 180))} ${random.pick(streets)}\n${town}`
  // 0116 496 0000 to 0999 is kept by Ofcom for drama: it reaches nobody.
  const phone = `0116 496 ${String(random.below(1000)).padStart(4, '0')}`
  return { name: `${given}${middle} ${family}`, given, address, phone }
}
