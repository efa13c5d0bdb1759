import { useFieldArray } from 'react-hook-form'
import type { Output } from '../../../src-shared/contract/index.ts'
import { Button } from '../../components/Button.tsx'
import { Select } from '../../components/form/choice-fields.tsx'
import { DateField } from '../../components/form/DateField.tsx'
import { TextField } from '../../components/form/fields.tsx'
import { MoneyField, WholeField } from '../../components/form/figure-fields.tsx'
import { FormDialog } from '../../components/FormDialog.tsx'

type Council = Output<'recipients.listCouncils'>['councils'][number]
type Props = { readonly council: Council | undefined; readonly onClose: () => void }

/** What most councils do, to be changed where this one differs. */
const usualPolicy = {
  fromDay: '',
  directPaymentBasis: 'net',
  cycle: 'four-weekly',
  cycleAnchorDay: '',
  weeksInAdvance: 4,
  contingencyWeeks: 8,
  firstReviewWeeks: 6,
  reviewMonths: 12,
  receiptThresholdPence: 0,
  weeksInYearHundredths: 5200,
  graceWorkingDays: 5,
  arrearsSteps: [],
}

function ArrearsSteps() {
  const { fields, append, remove } = useFieldArray({ name: 'policy.arrearsSteps' })
  return (
    <fieldset className="rows">
      <legend>When a contribution does not come</legend>
      {fields.map((field, index) => (
        <div key={field.id} className="row-of-fields">
          <WholeField name={`policy.arrearsSteps.${String(index)}.daysAfterDue`} label="Days after due" />
          <TextField name={`policy.arrearsSteps.${String(index)}.action`} label="What is done" />
          <TextField
            name={`policy.arrearsSteps.${String(index)}.letterCode`}
            label="Letter"
            hint="C1, or empty"
            width="short"
          />
          <Button
            kind="quiet"
            onPress={() => {
              remove(index)
            }}
          >
            Remove
          </Button>
        </div>
      ))}
      <Button
        onPress={() => {
          append({ step: fields.length + 1, daysAfterDue: null, action: '', letterCode: '' })
        }}
      >
        Add a step
      </Button>
    </fieldset>
  )
}

function PolicyFields() {
  return (
    <>
      <div className="form-columns">
        <DateField name="policy.fromDay" label="In force from" />
        <Select
          name="policy.directPaymentBasis"
          label="What the council pays"
          choices={[
            { value: 'net', label: 'The budget less the contribution' },
            { value: 'gross', label: 'The whole budget, and bills the person' },
          ]}
        />
        <Select
          name="policy.cycle"
          label="Cycle"
          choices={[
            { value: 'four-weekly', label: 'Every four weeks' },
            { value: 'monthly', label: 'Every month' },
          ]}
        />
        <DateField
          name="policy.cycleAnchorDay"
          label="First day of any cycle"
          hint="The others follow from it"
        />
        <WholeField name="policy.weeksInAdvance" label="Weeks paid in advance" />
        <WholeField name="policy.contingencyWeeks" label="Weeks of contingency to keep" />
        <WholeField name="policy.firstReviewWeeks" label="First review after weeks" />
        <WholeField name="policy.reviewMonths" label="Months between reviews" />
        <MoneyField name="policy.receiptThresholdPence" label="Receipts needed from" />
        <Select
          name="policy.weeksInYearHundredths"
          label="Weeks in a year"
          choices={[
            { value: 5200, label: '52' },
            { value: 5214, label: '52.14' },
          ]}
        />
        <WholeField name="policy.graceWorkingDays" label="Working days of grace" />
      </div>
      <ArrearsSteps />
    </>
  )
}

/** A council with its first policy, or a new policy for one that is here. */
export function PolicyDialog({ council, onClose }: Props) {
  if (council === undefined) {
    return (
      <FormDialog
        title="Add a council"
        operation="recipients.addCouncil"
        defaults={{ name: '', policy: usualPolicy }}
        submitLabel="Add council"
        draft="new council"
        onClose={onClose}
        onDone={onClose}
      >
        <TextField name="name" label="Name of the council" />
        <PolicyFields />
      </FormDialog>
    )
  }
  return (
    <FormDialog
      title={`New policy of ${council.name}`}
      operation="recipients.changePolicy"
      defaults={{ councilId: council.id, policy: { ...council.current, fromDay: '' } }}
      submitLabel="Record the policy"
      onClose={onClose}
      onDone={onClose}
    >
      <PolicyFields />
    </FormDialog>
  )
}
