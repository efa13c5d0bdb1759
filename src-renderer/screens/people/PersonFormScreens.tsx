import { useLocation } from 'wouter'
import { useDesk } from '../../api/hooks.ts'
import { useSession } from '../../api/session.ts'
import { Busy } from '../../components/Busy.tsx'
import { Select } from '../../components/form/choice-fields.tsx'
import { DateField } from '../../components/form/DateField.tsx'
import { DeskForm } from '../../components/form/DeskForm.tsx'
import { Checkbox, TextField } from '../../components/form/fields.tsx'
import { PageHeader } from '../../components/PageHeader.tsx'
import { Problem } from '../../components/Problem.tsx'
import { routes } from '../../routes.ts'
import { choicesOf, formatNames, type Person } from './person-words.ts'

const emptyPerson = {
  name: '',
  knownAs: '',
  birthDate: '',
  councilId: null,
  councilReference: '',
  address: '',
  phone: '',
  format: 'standard',
  language: 'English',
  isPhoneFirst: false,
  payeReference: '',
  accountsOfficeReference: '',
  claimsEmploymentAllowance: false,
}

const fieldsOf = (person: Person) => ({
  name: person.name,
  knownAs: person.knownAs,
  birthDate: person.birthDate,
  councilId: person.councilId,
  councilReference: person.councilReference,
  address: person.address,
  phone: person.phone,
  format: person.format,
  language: person.language,
  isPhoneFirst: person.isPhoneFirst,
  payeReference: person.payeReference,
  accountsOfficeReference: person.accountsOfficeReference,
  claimsEmploymentAllowance: person.claimsEmploymentAllowance,
})

function PersonFields() {
  const councils = useDesk('recipients.listCouncils', {})
  return (
    <>
      <Problem error={councils.error} takesFocus={false} />
      <div className="form-columns">
        <TextField name="name" label="Full name" takesFocus />
        <TextField name="knownAs" label="Name they like to be called" />
        <DateField name="birthDate" label="Birth date" />
        <TextField name="phone" label="Telephone" type="tel" width="medium" />
        <TextField name="address" label="Address" lines={4} />
        <div className="stack">
          <Select
            name="councilId"
            label="Council"
            choices={(councils.data?.councils ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          />
          <TextField name="councilReference" label="Council’s reference" width="medium" />
        </div>
      </div>
      <div className="form-section">
        <h2>How we write to them</h2>
        <div className="form-columns">
          <Select name="format" label="Letters in" choices={choicesOf(formatNames)} />
          <TextField name="language" label="Language" width="medium" />
          <Checkbox name="isPhoneFirst" label="Call before any letter" />
        </div>
      </div>
      <div className="form-section">
        <h2>As an employer</h2>
        <div className="form-columns">
          <TextField
            name="payeReference"
            label="PAYE reference"
            hint="Empty while there is none"
            width="medium"
          />
          <TextField
            name="accountsOfficeReference"
            label="Accounts office reference"
            hint="Empty while there is none"
            width="medium"
          />
          <Checkbox name="claimsEmploymentAllowance" label="Claims Employment Allowance" />
        </div>
      </div>
    </>
  )
}

export function AddPersonScreen() {
  const { today } = useSession()
  const [, go] = useLocation()
  const accounts = useDesk('ledger.listBankAccounts', {})
  const pooled = (accounts.data?.bankAccounts ?? []).filter((account) => account.kind === 'pooled')
  if (accounts.isPending) return <Busy />
  return (
    <>
      <PageHeader title="Add a person" back={{ label: 'People', address: routes.people }} leavesFocus />
      <Problem error={accounts.error} />
      <DeskForm
        operation="recipients.add"
        defaults={{
          ...emptyPerson,
          askedOn: today,
          bankAccountId: pooled.length === 1 ? (pooled[0]?.id ?? null) : null,
        }}
        submitLabel="Add person"
        draft="new person"
        onDone={({ recipientId }) => {
          go(routes.person(recipientId))
        }}
        onCancel={() => {
          go(routes.people)
        }}
      >
        <PersonFields />
        <div className="form-section">
          <h2>Their account</h2>
          <div className="form-columns">
            <Select
              name="bankAccountId"
              label="Their money is in"
              choices={pooled.map(({ id, name }) => ({ value: id, label: name }))}
            />
            <DateField name="askedOn" label="The council asked us on" />
          </div>
        </div>
      </DeskForm>
    </>
  )
}

export function ChangePersonScreen({ id }: { readonly id: number }) {
  const [, go] = useLocation()
  const person = useDesk('recipients.get', { recipientId: id })
  if (person.data === undefined) return person.isPending ? <Busy /> : <Problem error={person.error} />
  const leave = (): void => {
    go(routes.person(id))
  }
  return (
    <>
      <PageHeader
        title={`Change ${person.data.knownAs}`}
        back={{ label: person.data.name, address: routes.person(id) }}
        leavesFocus
      />
      <DeskForm
        operation="recipients.change"
        defaults={{ ...fieldsOf(person.data), recipientId: id }}
        submitLabel="Save"
        draft={`person ${String(id)}`}
        onDone={leave}
        onCancel={leave}
      >
        <PersonFields />
      </DeskForm>
    </>
  )
}
