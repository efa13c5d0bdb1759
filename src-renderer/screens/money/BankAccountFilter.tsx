import { useDesk } from '../../api/hooks.ts'
import { FilterChoice } from '../../components/FilterBar.tsx'

type Props = { readonly value: number | undefined; readonly onChange: (id: number | undefined) => void }

/** Only for offices with more than one bank account. */
export function BankAccountFilter({ value, onChange }: Props) {
  const accounts = useDesk('ledger.listBankAccounts', {}).data?.bankAccounts ?? []
  if (accounts.length < 2) return null
  return (
    <FilterChoice
      label="Bank account"
      all="All bank accounts"
      value={value === undefined ? undefined : String(value)}
      choices={accounts.map(({ id, name }) => ({ value: String(id), label: name }))}
      onChange={(id) => {
        onChange(id === undefined ? undefined : Number(id))
      }}
    />
  )
}
