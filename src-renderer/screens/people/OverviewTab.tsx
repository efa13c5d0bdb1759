import { useState } from 'react'
import { formatShortDate } from '../../../src-shared/domain/plain-date.ts'
import { useSession } from '../../api/session.ts'
import { Button } from '../../components/Button.tsx'
import { DateText } from '../../components/DateText.tsx'
import { Facts } from '../../components/Facts.tsx'
import { Select } from '../../components/form/choice-fields.tsx'
import { DateField } from '../../components/form/DateField.tsx'
import { TextField } from '../../components/form/fields.tsx'
import { FormDialog } from '../../components/FormDialog.tsx'
import { choicesOf, formatNames, roleOfRepresentative, type Person } from './person-words.ts'

const reviewNames = {
  first: 'First review',
  'legal-limit': 'Review the law asks for',
  yearly: 'Yearly review',
} as const

function Representatives({ person }: { readonly person: Person }) {
  const { may, today } = useSession()
  const [isAdding, setAdding] = useState(false)
  const close = (): void => {
    setAdding(false)
  }
  return (
    <section className="card">
      <header className="card-head">
        <h2>Who acts for {person.knownAs}</h2>
        {may('people.write') && (
          <Button
            onPress={() => {
              setAdding(true)
            }}
          >
            Add someone
          </Button>
        )}
      </header>
      {person.representatives.length === 0 && <p className="muted">Nobody: {person.knownAs} acts alone.</p>}
      <Facts
        facts={person.representatives.map((one) => [
          roleOfRepresentative[one.role],
          `${one.name}${one.phone === '' ? '' : `, ${one.phone}`}, from ${formatShortDate(one.fromDay)}`,
        ])}
      />
      {isAdding && (
        <FormDialog
          title={`Who acts for ${person.knownAs}`}
          operation="recipients.addRepresentative"
          defaults={{ recipientId: person.id, name: '', role: null, phone: '', fromDay: today }}
          submitLabel="Add"
          onClose={close}
          onDone={close}
        >
          <TextField name="name" label="Name" />
          <Select name="role" label="In what role" choices={choicesOf(roleOfRepresentative)} />
          <TextField name="phone" label="Telephone" type="tel" width="medium" />
          <DateField name="fromDay" label="From" />
        </FormDialog>
      )}
    </section>
  )
}

export function OverviewTab({ person }: { readonly person: Person }) {
  return (
    <div className="two-columns">
      <div className="stack">
        <section className="card">
          <h2>About {person.knownAs}</h2>
          <Facts
            facts={[
              ['Likes to be called', person.knownAs],
              ['Birth date', formatShortDate(person.birthDate)],
              ['Telephone', person.phone],
              ['Address', person.address],
              ['Council', person.councilName],
              ['Council’s reference', person.councilReference],
            ]}
          />
        </section>
        <Representatives person={person} />
      </div>
      <div className="stack">
        <section className="card">
          <h2>How we write</h2>
          <Facts
            facts={[
              ['Letters in', formatNames[person.format]],
              ['Language', person.language],
              ['Before a letter', person.isPhoneFirst ? 'Call first' : 'No call needed'],
            ]}
          />
        </section>
        <section className="card">
          <h2>Reviews</h2>
          {person.reviews.length === 0 && <p className="muted">None is planned.</p>}
          <Facts
            facts={person.reviews.map((review) => [
              reviewNames[review.kind],
              <DateText key={review.kind} date={review.dueOn} withWeekday />,
            ])}
          />
        </section>
        <section className="card">
          <h2>As an employer</h2>
          <Facts
            facts={[
              ['PAYE reference', person.payeReference],
              ['Accounts office reference', person.accountsOfficeReference],
              ['Employment Allowance', person.claimsEmploymentAllowance ? 'Claimed' : 'Not claimed'],
            ]}
          />
        </section>
      </div>
    </div>
  )
}
