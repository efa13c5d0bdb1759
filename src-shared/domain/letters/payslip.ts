import { sumPence } from '../money.ts'
import { formatLongDate } from '../plain-date.ts'
import {
  day,
  money,
  named,
  paragraph,
  say,
  type Block,
  type Fact,
  type Letter,
  type MoneyRow,
  type Words,
} from './letter-blocks.ts'
import type { PayFigures, PayLine, PayslipFacts } from './letter-facts.ts'
import { hoursWords, rateWords } from './number-words.ts'

/**
 * E4: payslip, with what the law asks for (Employment Rights Act 1996, section 8: gross, each deduction, net, and the
 * hours where pay varies with them) and what changed since last time. Ledger figures: 'gross', 'net'.
 */
export function payslip(facts: PayslipFacts): Letter {
  return {
    code: 'E4',
    title: `Your payslip for ${formatLongDate(facts.payDate)}`,
    language: 'en-GB',
    office: facts.office,
    addressee: facts.addressee,
    madeOn: facts.madeOn,
    blocks: [
      {
        kind: 'key-figures',
        figures: [
          { label: 'Your pay', value: [money(facts.period.netPence, 'net')] },
          { label: 'Pay day', value: [day(facts.payDate)] },
        ],
      },
      ...newsOf(facts),
      earned(facts),
      takenOff(facts),
      employerPaid(facts),
      { kind: 'details', caption: 'About this payslip', facts: aboutFacts(facts) },
      { kind: 'sign-off', signOff: facts.signOff },
    ],
  }
}

/** What changed and why, and the next pay day, in one paragraph. */
function newsOf({ changes, nextPayDate }: PayslipFacts): readonly Block[] {
  const next = nextPayDate === undefined ? [] : [say`Your next pay day is ${day(nextPayDate)}.`]
  const sentences: readonly Words[] = [...changes.map((change) => [change]), ...next]
  const words = sentences.flatMap((sentence, index) => (index === 0 ? sentence : [' ', ...sentence]))
  return words.length === 0 ? [] : [paragraph(words)]
}

function aboutFacts(facts: PayslipFacts): readonly Fact[] {
  const { taxPeriod, taxYear, payrollNumber, employerPayeReference, holidayOwedMinutes } = facts
  const optional = (label: string, value: string | undefined): readonly Fact[] =>
    value === undefined ? [] : [{ label, value: [named(value)] }]
  const period = taxPeriod.kind === 'week' ? 'Tax week' : 'Tax month'
  const basis = facts.taxBasis === 'cumulative' ? '' : ' (week 1 or month 1)'
  return [
    { label: 'Name', value: [named(facts.addressee.name)] },
    { label: 'Employer', value: [named(facts.employerName)] },
    { label: 'Pay from', value: [day(facts.periodStart)] },
    { label: 'Pay to', value: [day(facts.periodEnd)] },
    { label: 'National Insurance number', value: [named(facts.nationalInsuranceNumber ?? 'not known yet')] },
    { label: 'National Insurance letter', value: [named(facts.nationalInsuranceLetter)] },
    { label: 'Tax code', value: [named(`${facts.taxCode}${basis}`)] },
    { label: period, value: [`${String(taxPeriod.number)} of ${taxYear}`] },
    ...optional('Employer PAYE reference', employerPayeReference),
    ...optional('Payroll number', payrollNumber),
    ...optional(
      'Holiday owed',
      holidayOwedMinutes === undefined ? undefined : hoursWords(holidayOwedMinutes),
    ),
  ]
}

function earned({ lines, period }: PayslipFacts): Block {
  return {
    kind: 'money-table',
    caption: 'What you earned',
    amountHeading: 'This time',
    detailHeading: 'How we worked it out',
    rows: lines.map((line): MoneyRow => {
      const detail = workingOf(line)
      return {
        label: [line.words],
        amountPence: line.amountPence,
        ...(detail === undefined ? {} : { detail: [detail] }),
      }
    }),
    total: { label: ['Pay before anything is taken off'], amountPence: period.grossPence, figure: 'gross' },
  }
}

function workingOf({ minutes, ratePerHourHundredths }: PayLine): string | undefined {
  if (minutes === undefined) return undefined
  const hours = hoursWords(minutes)
  return ratePerHourHundredths === undefined ? hours : `${hours} at ${rateWords(ratePerHourHundredths)}`
}

function takenOff({ period, yearToDate, otherDeductions }: PayslipFacts): Block {
  const both = (label: string, figure: (pay: PayFigures) => number, always: boolean): readonly MoneyRow[] => {
    const [amountPence, toDatePence] = [0 - figure(period), 0 - figure(yearToDate)]
    return always || amountPence !== 0 || toDatePence !== 0
      ? [{ label: [label], amountPence, toDatePence }]
      : []
  }
  return {
    kind: 'money-table',
    caption: 'What was taken off',
    amountHeading: 'This time',
    toDateHeading: 'This tax year',
    rows: [
      {
        label: ['Pay before anything is taken off'],
        amountPence: period.grossPence,
        toDatePence: yearToDate.grossPence,
        figure: 'gross',
      },
      ...both('Tax', (pay) => pay.taxPence, true),
      ...both('National Insurance', (pay) => pay.employeeNationalInsurancePence, true),
      ...both('Your pension', (pay) => pay.employeePensionPence, false),
      ...both('Student loan', (pay) => pay.studentLoanPence, false),
      ...otherRows(otherDeductions, yearToDate),
    ],
    total: {
      label: ['Your pay'],
      amountPence: period.netPence,
      toDatePence: yearToDate.netPence,
      figure: 'net',
    },
  }
}

/** Other deductions are named this time; the year's total of them is what gross less the rest and net leaves. */
function otherRows(others: PayslipFacts['otherDeductions'], year: PayFigures): readonly MoneyRow[] {
  const named = [
    year.taxPence,
    year.employeeNationalInsurancePence,
    year.employeePensionPence,
    year.studentLoanPence,
  ]
  const toDatePence = year.netPence + sumPence(named) - year.grossPence
  const [only] = others
  if (only !== undefined && others.length === 1) {
    return [{ label: [only.words], amountPence: -only.amountPence, toDatePence }]
  }
  const rows = others.map(({ words, amountPence }): MoneyRow => ({
    label: [words],
    amountPence: -amountPence,
  }))
  return toDatePence === 0
    ? rows
    : [...rows, { label: ['Other things, all year'], amountPence: 0, toDatePence }]
}

function employerPaid({ period, yearToDate }: PayslipFacts): Block {
  return {
    kind: 'money-table',
    caption: 'What your employer paid on top',
    amountHeading: 'This time',
    toDateHeading: 'This tax year',
    rows: [
      {
        label: ['Into your pension'],
        amountPence: period.employerPensionPence,
        toDatePence: yearToDate.employerPensionPence,
      },
      {
        label: ['National Insurance'],
        amountPence: period.employerNationalInsurancePence,
        toDatePence: yearToDate.employerNationalInsurancePence,
      },
    ],
  }
}
