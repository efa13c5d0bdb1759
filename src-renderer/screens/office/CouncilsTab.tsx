import { Plus } from 'lucide-react'
import { useState } from 'react'
import type { Output } from '../../../src-shared/contract/index.ts'
import { formatPounds } from '../../../src-shared/domain/money.ts'
import { formatShortDate } from '../../../src-shared/domain/plain-date.ts'
import { useDesk } from '../../api/hooks.ts'
import { useSession } from '../../api/session.ts'
import { Busy } from '../../components/Busy.tsx'
import { Button } from '../../components/Button.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { Facts, type Fact } from '../../components/Facts.tsx'
import { Problem } from '../../components/Problem.tsx'
import { PolicyDialog } from './PolicyDialog.tsx'

type Council = Output<'recipients.listCouncils'>['councils'][number]
type Policy = Council['current']

const weeks = (count: number): string => (count === 1 ? '1 week' : `${String(count)} weeks`)

const factsOf = (policy: Policy): Fact[] => [
  ['In force from', formatShortDate(policy.fromDay)],
  [
    'The council pays',
    policy.directPaymentBasis === 'net'
      ? 'the budget less the contribution'
      : 'the whole budget, and bills the person',
  ],
  [
    'Cycle',
    `${policy.cycle === 'four-weekly' ? 'every four weeks' : 'every month'}, counted from ${formatShortDate(policy.cycleAnchorDay)}`,
  ],
  ['Paid in advance', weeks(policy.weeksInAdvance)],
  ['Contingency to keep', weeks(policy.contingencyWeeks)],
  ['First review after', weeks(policy.firstReviewWeeks)],
  ['Then every', `${String(policy.reviewMonths)} months`],
  ['Receipts needed from', formatPounds(policy.receiptThresholdPence)],
  ['Weeks in a year', policy.weeksInYearHundredths === 5200 ? '52' : '52.14'],
  ['Grace before a contribution is late', `${String(policy.graceWorkingDays)} working days`],
]

function CouncilCard({ council, onChange }: { readonly council: Council; readonly onChange?: () => void }) {
  const earlier = council.policies.filter((policy) => policy.fromDay !== council.current.fromDay)
  return (
    <section className="card" aria-label={council.name}>
      <header className="card-head">
        <h2>{council.name}</h2>
        {onChange !== undefined && <Button onPress={onChange}>New policy</Button>}
      </header>
      <Facts facts={factsOf(council.current)} />
      {council.current.arrearsSteps.length > 0 && (
        <table className="figures">
          <caption>When a contribution does not come</caption>
          <thead>
            <tr>
              <th scope="col">Days after it was due</th>
              <th scope="col" className="left">
                What is done
              </th>
              <th scope="col">Letter</th>
            </tr>
          </thead>
          <tbody>
            {council.current.arrearsSteps.map((step) => (
              <tr key={step.step}>
                <th scope="row">{step.daysAfterDue}</th>
                <td className="left">{step.action}</td>
                <td>{step.letterCode === '' ? 'none' : step.letterCode}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {earlier.length > 0 && (
        <p className="muted">
          Earlier policies: {earlier.map((policy) => `from ${formatShortDate(policy.fromDay)}`).join(', ')}
        </p>
      )}
    </section>
  )
}

export function CouncilsTab() {
  const { may } = useSession()
  const list = useDesk('recipients.listCouncils', {})
  const [open, setOpen] = useState<Council | 'new' | undefined>()
  const mayManage = may('office.manage')
  const councils = list.data?.councils
  return (
    <>
      <p className="lead">
        Each council has its own rules. A new policy starts on a day; the days before it keep the old one.
      </p>
      {mayManage && (
        <div className="toolbar">
          <Button
            kind="primary"
            icon={<Plus size={16} aria-hidden />}
            onPress={() => {
              setOpen('new')
            }}
          >
            Add a council
          </Button>
        </div>
      )}
      <Problem error={list.error} />
      {councils === undefined && list.isPending && <Busy />}
      {councils?.length === 0 && (
        <EmptyState title="No council yet.">
          <p>Add the council that pays the direct payments you look after.</p>
        </EmptyState>
      )}
      {councils?.map((council) => (
        <CouncilCard
          key={council.id}
          council={council}
          {...(mayManage
            ? {
                onChange: () => {
                  setOpen(council)
                },
              }
            : {})}
        />
      ))}
      {open !== undefined && (
        <PolicyDialog
          council={open === 'new' ? undefined : open}
          onClose={() => {
            setOpen(undefined)
          }}
        />
      )}
    </>
  )
}
