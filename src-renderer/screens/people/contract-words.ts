import type { CallInput, Output } from '../../../src-shared/contract/index.ts'

export type Employment = Output<'employment.ofRecipient'>['employments'][number]
type Contract = CallInput<'employment.changeContract'>

export const frequencyNames: Readonly<Record<Contract['frequency'], string>> = {
  weekly: 'Every week',
  fortnightly: 'Every two weeks',
  'four-weekly': 'Every four weeks',
  monthly: 'Every month',
}

export const holidayNames: Readonly<Record<Contract['holidayKind'], string>> = {
  regular: 'Takes paid leave',
  irregular: '12.07 % with each payslip',
}

export const pensionNames: Readonly<Record<Contract['pension'], string>> = {
  enrolled: 'Enrolled',
  'not-enrolled': 'Not enrolled',
  'opted-out': 'Opted out',
}
