import { useController } from 'react-hook-form'
import { niLetter } from '../../../src-shared/contract/employment.contract.ts'
import { Select } from '../../components/form/choice-fields.tsx'
import { DateField } from '../../components/form/DateField.tsx'
import { Checkbox, TextField } from '../../components/form/fields.tsx'
import { HoursField, RateField } from '../../components/form/figure-fields.tsx'
import { Tick } from '../../components/Tick.tsx'
import { frequencyNames, holidayNames, pensionNames } from './contract-words.ts'
import { choicesOf } from './person-words.ts'

const plans = ['1', '2', '4', '5'] as const

function StudentLoans() {
  const {
    field: { value, onChange },
  } = useController<Record<string, unknown>>({ name: 'studentLoanPlans' })
  const chosen: readonly unknown[] = Array.isArray(value) ? value : []
  return (
    <fieldset>
      <legend>Student loan plans</legend>
      {plans.map((plan) => (
        <Tick
          key={plan}
          label={`Plan ${plan}`}
          isSelected={chosen.includes(plan)}
          onChange={(isSelected) => {
            onChange(plans.filter((one) => (one === plan ? isSelected : chosen.includes(one))))
          }}
        />
      ))}
    </fieldset>
  )
}

/** Pay, tax, holiday and pension of one contract; the same fields when it is made and when it changes. */
export function ContractFields() {
  return (
    <>
      <div className="form-columns">
        <DateField name="startedOn" label="First day of work" />
        <Select name="frequency" label="Paid" choices={choicesOf(frequencyNames)} />
        <RateField name="ratePerHourHundredths" label="Pay an hour" />
        <HoursField name="usualMinutesPerWeek" label="Usual hours a week" />
        <Select name="holidayKind" label="Holiday" choices={choicesOf(holidayNames)} />
        <TextField name="taxCode" label="Tax code" hint="Such as 1257L" width="short" />
        <Select
          name="niLetter"
          label="National Insurance letter"
          choices={niLetter.options.map((letter) => ({ value: letter, label: letter }))}
        />
        <Checkbox name="isWeek1Month1" label="Tax code on week 1 or month 1 basis" />
        <Select name="pension" label="Workplace pension" choices={choicesOf(pensionNames)} />
        <TextField
          name="pensionProvider"
          label="Pension provider"
          hint="Empty while there is none"
          width="medium"
        />
        <StudentLoans />
        <Checkbox name="hasPostgraduateLoan" label="Postgraduate loan" />
      </div>
    </>
  )
}
