import { useFormContext, useWatch } from 'react-hook-form'
import { useLocation } from 'wouter'
import { taxYearOf, type PlainDate } from '../../../src-shared/domain/plain-date.ts'
import { useDesk } from '../../api/hooks.ts'
import { useSession } from '../../api/session.ts'
import { Busy } from '../../components/Busy.tsx'
import { DateField } from '../../components/form/DateField.tsx'
import { DeskForm } from '../../components/form/DeskForm.tsx'
import { TextField } from '../../components/form/fields.tsx'
import { MoneyField } from '../../components/form/figure-fields.tsx'
import { PageHeader } from '../../components/PageHeader.tsx'
import { Problem } from '../../components/Problem.tsx'
import { Tick } from '../../components/Tick.tsx'
import { routes } from '../../routes.ts'
import { ContractFields } from './ContractFields.tsx'

const emptyHire = {
  name: '',
  birthDate: '',
  nationalInsuranceNumber: '',
  address: '',
  phone: '',
  sortCode: '',
  accountNumber: '',
  accountName: '',
  startedOn: '',
  frequency: null,
  ratePerHourHundredths: null,
  usualMinutesPerWeek: null,
  holidayKind: null,
  taxCode: '',
  isWeek1Month1: false,
  niLetter: 'A',
  studentLoanPlans: [],
  hasPostgraduateLoan: false,
  pension: 'not-enrolled',
  pensionProvider: '',
  opening: null,
}

const openingOf = (today: PlainDate) => ({
  taxYear: taxYearOf(today),
  payToDatePence: null,
  taxToDatePence: null,
  employeeNationalInsuranceToDatePence: null,
  employerNationalInsuranceToDatePence: null,
  employmentAllowanceUsedPence: 0,
})

/** Figures of the year so far, where somebody else ran this payroll before. */
function Opening() {
  const { today } = useSession()
  const { setValue } = useFormContext()
  const opening: unknown = useWatch({ name: 'opening' })
  const isGiven = opening !== null && opening !== undefined
  return (
    <div className="form-section">
      <h2>Paid before in this tax year</h2>
      <Tick
        label="Another payroll paid this contract before, in this tax year"
        isSelected={isGiven}
        onChange={(isSelected) => {
          setValue('opening', isSelected ? openingOf(today) : null)
        }}
      />
      {isGiven && (
        <div className="form-columns">
          <TextField name="opening.taxYear" label="Tax year" width="short" />
          <MoneyField name="opening.payToDatePence" label="Pay so far" hint="From the last payslip" />
          <MoneyField name="opening.taxToDatePence" label="Tax so far" />
          <MoneyField
            name="opening.employeeNationalInsuranceToDatePence"
            label="Employee’s National Insurance so far"
          />
          <MoneyField
            name="opening.employerNationalInsuranceToDatePence"
            label="Employer’s National Insurance so far"
          />
          <MoneyField name="opening.employmentAllowanceUsedPence" label="Employment Allowance used so far" />
        </div>
      )}
    </div>
  )
}

const compact = (text: unknown): string => (typeof text === 'string' ? text.replaceAll(/[\s-]/g, '') : '')

export function HireScreen({ id }: { readonly id: number }) {
  const [, go] = useLocation()
  const person = useDesk('recipients.get', { recipientId: id })
  if (person.data === undefined) return person.isPending ? <Busy /> : <Problem error={person.error} />
  const leave = (): void => {
    go(routes.person(id, 'assistants'))
  }
  return (
    <>
      <PageHeader
        title={`A personal assistant for ${person.data.knownAs}`}
        back={{ label: person.data.name, address: routes.person(id, 'assistants') }}
        leavesFocus
      />
      <DeskForm
        operation="employment.hire"
        defaults={{ ...emptyHire, recipientId: id }}
        toInput={(values) => ({
          ...values,
          nationalInsuranceNumber: compact(values['nationalInsuranceNumber']).toUpperCase(),
          sortCode: compact(values['sortCode']),
          accountNumber: compact(values['accountNumber']),
        })}
        submitLabel="Add personal assistant"
        draft={`hire ${String(id)}`}
        onDone={leave}
        onCancel={leave}
      >
        <div className="form-columns">
          <TextField name="name" label="Full name" takesFocus />
          <DateField name="birthDate" label="Birth date" hint="The minimum wage depends on age" />
          <TextField
            name="nationalInsuranceNumber"
            label="National Insurance number"
            hint="Such as AB123456C; empty while it is not known"
            width="medium"
          />
          <TextField name="phone" label="Telephone" type="tel" width="medium" />
          <TextField name="address" label="Address" lines={3} />
        </div>
        <div className="form-section">
          <h2>Where wages go</h2>
          <div className="form-columns">
            <TextField name="accountName" label="Name on the account" />
            <TextField name="sortCode" label="Sort code" hint="Six digits" width="short" />
            <TextField name="accountNumber" label="Account number" hint="Eight digits" width="short" />
          </div>
        </div>
        <div className="form-section">
          <h2>Contract</h2>
          <ContractFields />
        </div>
        <Opening />
      </DeskForm>
    </>
  )
}
