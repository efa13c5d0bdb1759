import { FormDialog } from '../../components/FormDialog.tsx'
import type { Employment } from './contract-words.ts'
import { ContractFields } from './ContractFields.tsx'

type Props = { readonly employment: Employment; readonly onClose: () => void }

export function ChangeContractDialog({ employment, onClose }: Props) {
  return (
    <FormDialog
      title={`Contract of ${employment.name}`}
      operation="employment.changeContract"
      defaults={{
        employmentId: employment.id,
        startedOn: employment.startedOn,
        frequency: employment.frequency,
        ratePerHourHundredths: employment.ratePerHourHundredths,
        usualMinutesPerWeek: employment.usualMinutesPerWeek,
        holidayKind: employment.holidayKind,
        taxCode: employment.taxCode,
        isWeek1Month1: employment.isWeek1Month1,
        niLetter: employment.niLetter,
        studentLoanPlans: employment.studentLoanPlans,
        hasPostgraduateLoan: employment.hasPostgraduateLoan,
        pension: employment.pension,
        pensionProvider: employment.pensionProvider,
      }}
      submitLabel="Save contract"
      onClose={onClose}
      onDone={onClose}
    >
      <p className="muted">
        The change counts for pay runs from now on. Payslips that were made stay as they are.
      </p>
      <ContractFields />
    </FormDialog>
  )
}
