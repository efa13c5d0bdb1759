/** What a posting on a person's account was for; the statement of account groups by these. */
export const categories = [
  'opening',
  'council-payment',
  'contribution',
  'wages',
  'tax',
  'pension',
  'care',
  'fees',
  'transfer',
  'unexplained',
  'bank',
] as const
export type Category = (typeof categories)[number]

/** Money expected in (amount above 0) or out (below 0). `money-out` kinds are spoken for until the money leaves. */
export const expectedKinds = [
  'council-payment',
  'contribution',
  'wages',
  'tax',
  'pension',
  'care',
  'other',
] as const
export type ExpectedKind = (typeof expectedKinds)[number]
