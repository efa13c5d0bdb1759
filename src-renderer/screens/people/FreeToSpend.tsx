import { useDesk } from '../../api/hooks.ts'
import { Explain } from '../../components/Explain.tsx'
import { MoneyText } from '../../components/MoneyText.tsx'
import type { Person } from './person-words.ts'

/** Free to spend with the sum behind it: cash less what is spoken for less the contingency. */
export function FreeToSpend({ person }: { readonly person: Person }) {
  const account = useDesk('ledger.account', { recipientId: person.id })
  const figure = <MoneyText pence={person.freeToSpendPence} />
  if (account.data === undefined) return figure
  const { cashPence, spokenForPence, contingencyPence, freeToSpendPence } = account.data
  return (
    <Explain
      label="Free to spend"
      figure={figure}
      lines={[
        { label: 'Cash', pence: cashPence },
        { label: 'less what is spoken for', pence: -spokenForPence },
        { label: 'less the contingency to keep', pence: -contingencyPence },
        { label: 'Free to spend', pence: freeToSpendPence },
      ]}
      rule="Spoken for: wages, tax, pension and care that are due. The contingency is the council’s policy."
    />
  )
}
