import type {
  ContributionLetterFacts,
  Office,
  PayFigures,
  PayslipFacts,
  SignOff,
  StatementFacts,
  WelcomeFacts,
} from '../../../src-shared/domain/letters/letter-facts.ts'

/** Facts of the office's worked scenarios 1 to 4 (invented people), with the figures they expect. */

export const OFFICE: Office = {
  name: 'Northbridge Direct Payments Support',
  addressLines: ['1 Guildhall Square', 'Northbridge', 'NB1 1AA'],
  phone: '0116 496 0100',
  email: 'help@northbridge.example',
}

export const SIGN_OFF: SignOff = {
  name: 'Sam Reed',
  role: 'Direct payments adviser',
  phone: '0116 496 0123',
  hours: 'Monday to Friday, 9am to 5pm',
}

/** Scenario 4. C1 goes on 3 August 2026, day 7. */
export const DEV: ContributionLetterFacts = {
  office: OFFICE,
  addressee: { name: 'Dev Sharma', addressLines: ['12 Mill Lane', 'Northbridge', 'NB2 4QT'] },
  madeOn: '2026-08-03',
  signOff: SIGN_OFF,
  contributionPence: 24_960,
  everyWeeks: 4,
  dueOn: '2026-07-27',
  payBy: '2026-08-10',
  paysFor: 'your PA and your day centre',
  shortFrom: '2026-12-14',
  bank: {
    accountName: 'Northbridge Direct Payments Support',
    sortCode: '20-00-00',
    accountNumber: '55779911',
    reference: 'SHARMA 00431',
  },
}

/** Scenario 1. */
export const AMINA: WelcomeFacts = {
  office: OFFICE,
  addressee: { name: 'Amina Patel', addressLines: ['Flat 3, 40 Canal Street', 'Northbridge', 'NB1 7LD'] },
  madeOn: '2026-11-02',
  signOff: SIGN_OFF,
  contributionPence: 24_960,
  councilPence: 123_040,
  everyWeeks: 4,
  employsAssistants: true,
  hoursDeadline: 'noon on Monday',
  reviewWithinWeeks: 6,
  outsideHelp: {
    name: 'Northbridge Carers and Disability Advice',
    phone: '0116 496 0777',
    hours: 'Monday to Friday, 10am to 4pm',
  },
}

/** Scenarios 2 and 3. */
export const BRIAN: StatementFacts = {
  office: OFFICE,
  addressee: { name: 'Brian Hughes', addressLines: ['7 Station Road', 'Northbridge', 'NB3 2PB'] },
  madeOn: '2026-11-23',
  signOff: SIGN_OFF,
  everyWeeks: 4,
  periodStart: '2026-10-26',
  periodEnd: '2026-11-22',
  openingPence: 521_486,
  closingPence: 517_926,
  movements: [
    { kind: 'council', date: '2026-10-26', name: 'Northbridge', amountPence: 177_960 },
    { kind: 'contribution', date: '2026-10-28', name: 'Brian Hughes', amountPence: 21_720 },
    { kind: 'wages', date: '2026-11-13', name: 'Beth', amountPence: 107_997 },
    { kind: 'wages', date: '2026-11-13', name: 'Carl', amountPence: 59_173 },
    { kind: 'pension', date: '2026-11-16', name: 'NEST', amountPence: 4_771 },
    { kind: 'provider', date: '2026-11-17', name: 'Sunrise Care', amountPence: 29_400 },
    { kind: 'provider', date: '2026-11-17', name: 'Sunrise Care', amountPence: 29_400 },
    { kind: 'returned', date: '2026-11-19', name: 'Sunrise Care', amountPence: 29_400 },
    { kind: 'unexplained', date: '2026-11-20', name: 'AMZ', amountPence: 1_899 },
  ],
  taxSetAsidePence: 10_874,
  rainyDayPence: 299_520,
  otherSpokenFor: [],
}

const BETH_PAY: PayFigures = {
  grossPence: 116_160,
  taxPence: 3_880,
  employeeNationalInsurancePence: 1_557,
  employeePensionPence: 2_726,
  studentLoanPence: 0,
  netPence: 107_997,
  employerPensionPence: 2_045,
  employerNationalInsurancePence: 11_649,
}

const RUN: PayslipFacts = {
  office: OFFICE,
  addressee: { name: 'Beth Morgan', addressLines: ['22 Orchard Way', 'Northbridge', 'NB2 9EE'] },
  madeOn: '2026-11-11',
  signOff: { ...SIGN_OFF, name: 'Asha Rao', role: 'Payroll officer', phone: '0116 496 0140' },
  employerName: 'Brian Hughes',
  employerPayeReference: '120/BH00417',
  payrollNumber: '0012',
  nationalInsuranceNumber: 'QQ 12 34 56 C',
  nationalInsuranceLetter: 'A',
  taxCode: '1257L',
  taxBasis: 'cumulative',
  taxYear: '2026-27',
  taxPeriod: { kind: 'week', number: 32 },
  periodStart: '2026-10-12',
  periodEnd: '2026-11-08',
  payDate: '2026-11-13',
  nextPayDate: '2026-12-11',
  lines: [
    {
      kind: 'hours',
      words: 'Basic pay',
      minutes: 5_280,
      ratePerHourHundredths: 132_000,
      amountPence: 116_160,
    },
  ],
  otherDeductions: [],
  period: BETH_PAY,
  yearToDate: {
    grossPence: 929_280,
    taxPence: 31_020,
    employeeNationalInsurancePence: 12_456,
    employeePensionPence: 21_808,
    studentLoanPence: 0,
    netPence: 863_996,
    employerPensionPence: 16_360,
    employerNationalInsurancePence: 93_192,
  },
  changes: ['Your pay is the same as last time.'],
}

/** Scenario 2: the same pay on eight paydays; tax to date is £310.20; 9.48 hours of holiday owed. */
export const BETH: PayslipFacts = { ...RUN, holidayOwedMinutes: 569 }

/** Scenario 2: irregular hours with rolled-up holiday, under 21, not in a pension. */
export const CARL: PayslipFacts = {
  ...RUN,
  addressee: { name: 'Carl Jones', addressLines: ['5 Weir Close', 'Northbridge', 'NB4 1AS'] },
  payrollNumber: '0013',
  nationalInsuranceNumber: 'QQ 65 43 21 A',
  nationalInsuranceLetter: 'M',
  lines: [
    {
      kind: 'hours',
      words: 'Basic pay',
      minutes: 2_400,
      ratePerHourHundredths: 132_000,
      amountPence: 52_800,
    },
    { kind: 'rolled-up-holiday', words: 'Holiday pay (12.07%)', amountPence: 6_373 },
  ],
  period: {
    grossPence: 59_173,
    taxPence: 0,
    employeeNationalInsurancePence: 0,
    employeePensionPence: 0,
    studentLoanPence: 0,
    netPence: 59_173,
    employerPensionPence: 0,
    employerNationalInsurancePence: 0,
  },
  yearToDate: {
    grossPence: 59_173,
    taxPence: 0,
    employeeNationalInsurancePence: 0,
    employeePensionPence: 0,
    studentLoanPence: 0,
    netPence: 59_173,
    employerPensionPence: 0,
    employerNationalInsurancePence: 0,
  },
  changes: ['This is your first pay.'],
}
