import type { ReactNode } from 'react'

export const personTabs = ['overview', 'budget', 'money', 'assistants', 'letters', 'story'] as const
export type PersonTab = (typeof personTabs)[number]
export const officeTabs = [
  'settings',
  'users',
  'councils',
  'bank-accounts',
  'audit',
  'backup',
  'you',
] as const
export type OfficeTab = (typeof officeTabs)[number]

export const moneyTabs = ['accounts', 'tray', 'lines', 'expected', 'payments'] as const
export type MoneyTab = (typeof moneyTabs)[number]
export const runParts = ['payslips', 'employers'] as const
export type RunPart = (typeof runParts)[number]

const idOf = (id: number): string => String(id)

/** The address of every page. Addresses given by the desk are strings of the same shapes. */
export const routes = {
  today: '/today',
  people: '/people',
  newPerson: '/people/new',
  person: (id: number, tab: PersonTab = 'overview') =>
    tab === 'overview' ? `/people/${idOf(id)}` : `/people/${idOf(id)}/${tab}`,
  changePerson: (id: number) => `/people/${idOf(id)}/change`,
  agreeBudget: (id: number) => `/people/${idOf(id)}/agree-budget`,
  hire: (id: number) => `/people/${idOf(id)}/hire`,
  money: (tab: MoneyTab = 'accounts') => (tab === 'accounts' ? '/money' : `/money/${tab}`),
  importStatement: '/money/import',
  batch: (id: number) => `/money/payments/${idOf(id)}`,
  pay: '/pay',
  payRun: (id: number, part: RunPart = 'payslips') =>
    part === 'payslips' ? `/pay/runs/${idOf(id)}` : `/pay/runs/${idOf(id)}/${part}`,
  payslip: (id: number) => `/pay/payslips/${idOf(id)}`,
  sheets: '/care/sheets',
  letters: '/letters',
  lettersMade: '/letters/made',
  writeLetter: (recipientId: number, code: string, expectedItemId?: number | null) =>
    `/letters/write/${idOf(recipientId)}/${code}${typeof expectedItemId === 'number' ? `/${idOf(expectedItemId)}` : ''}`,
  checks: '/checks',
  office: (tab: OfficeTab = 'settings') => `/office/${tab}`,
} as const

type Params = Readonly<Record<string, string | undefined>>

/** An address pattern and what it shows. The first that fits is shown. */
export type Page = { readonly pattern: string; readonly render: (params: Params) => ReactNode }

/** A row's number out of an address; undefined when the address has none. */
export function numberIn(params: Params, name = 'id'): number | undefined {
  const text = params[name] ?? ''
  return /^[1-9]\d{0,14}$/.test(text) ? Number(text) : undefined
}
