import { Trash2 } from 'lucide-react'
import { useDeferredValue } from 'react'
import { useFieldArray, useWatch } from 'react-hook-form'
import { useLocation } from 'wouter'
import { contract } from '../../../src-shared/contract/index.ts'
import { useDesk } from '../../api/hooks.ts'
import { Busy } from '../../components/Busy.tsx'
import { Button } from '../../components/Button.tsx'
import { DateField } from '../../components/form/DateField.tsx'
import { DeskForm } from '../../components/form/DeskForm.tsx'
import { HoursField, MoneyField, RateField, WholeField } from '../../components/form/figure-fields.tsx'
import { TextField } from '../../components/form/fields.tsx'
import { PageHeader } from '../../components/PageHeader.tsx'
import { Problem } from '../../components/Problem.tsx'
import { routes } from '../../routes.ts'
import { BudgetFigures } from './BudgetFigures.tsx'

const emptyLines = {
  hours: { kind: 'hours', description: '', minutesPerWeek: null, ratePerHourHundredths: null },
  units: { kind: 'units', description: '', unitsPerWeek: null, ratePence: null },
  'one-off': { kind: 'one-off', description: '', amountPence: null },
} as const

function LineFields({ kind, path }: { readonly kind: unknown; readonly path: string }) {
  if (kind === 'hours') {
    return (
      <>
        <HoursField name={`${path}.minutesPerWeek`} label="Hours a week" />
        <RateField name={`${path}.ratePerHourHundredths`} label="Rate an hour" />
      </>
    )
  }
  if (kind === 'units') {
    return (
      <>
        <WholeField name={`${path}.unitsPerWeek`} label="How many a week" />
        <MoneyField name={`${path}.ratePence`} label="Price of one" />
      </>
    )
  }
  return <MoneyField name={`${path}.amountPence`} label="Amount a year" />
}

function Lines() {
  const { fields, append, remove } = useFieldArray({ name: 'lines' })
  return (
    <fieldset className="rows">
      <legend>What the budget is for</legend>
      {fields.map((field, index) => {
        const path = `lines.${String(index)}`
        return (
          <div key={field.id} className="row-of-fields">
            <TextField name={`${path}.description`} label="What for" />
            <LineFields kind={'kind' in field ? field.kind : undefined} path={path} />
            <Button
              kind="quiet"
              aria-label={`Remove line ${String(index + 1)}`}
              icon={<Trash2 size={16} aria-hidden />}
              onPress={() => {
                remove(index)
              }}
            />
          </div>
        )
      })}
      <div className="form-actions">
        <Button
          onPress={() => {
            append(emptyLines.hours)
          }}
        >
          Add hours
        </Button>
        <Button
          onPress={() => {
            append(emptyLines.units)
          }}
        >
          Add days or visits
        </Button>
        <Button
          onPress={() => {
            append(emptyLines['one-off'])
          }}
        >
          Add a yearly amount
        </Button>
      </div>
    </fieldset>
  )
}

/** The figures while they are typed, worked out by the desk with the same rule as later. */
function LiveFigures() {
  const values: Record<string, unknown> = useWatch()
  const typed = useDeferredValue({
    lines: values['lines'],
    weeklyContributionPence: values['weeklyContributionPence'] ?? 0,
  })
  const parsed = contract['budgets.calculate'].input.safeParse(typed)
  const found = useDesk(
    'budgets.calculate',
    parsed.success ? parsed.data : { lines: [], weeklyContributionPence: 0 },
    { enabled: parsed.success && parsed.data.lines.length > 0, keepPrevious: true },
  )
  if (!parsed.success || parsed.data.lines.length === 0)
    return <p className="muted">The figures appear here when every line is whole.</p>
  if (found.error !== null) return <Problem error={found.error} takesFocus={false} />
  return found.data === undefined ? <Busy what="Working it out" /> : <BudgetFigures figures={found.data} />
}

export function AgreeBudgetScreen({ id }: { readonly id: number }) {
  const [, go] = useLocation()
  const person = useDesk('recipients.get', { recipientId: id })
  const budgets = useDesk('budgets.ofRecipient', { recipientId: id })
  if (person.data === undefined || budgets.data === undefined) {
    const error = person.error ?? budgets.error
    return error === null ? <Busy /> : <Problem error={error} />
  }
  const leave = (): void => {
    go(routes.person(id, 'budget'))
  }
  const last = budgets.data.budgets[0]
  return (
    <>
      <PageHeader
        title={`Agree a budget for ${person.data.knownAs}`}
        back={{ label: person.data.name, address: routes.person(id, 'budget') }}
      />
      <DeskForm
        operation="budgets.agree"
        defaults={{
          recipientId: id,
          fromDay: '',
          lines: last?.lines ?? [emptyLines.hours],
          weeklyContributionPence: last?.weeklyContributionPence ?? null,
          note: '',
        }}
        submitLabel="Agree budget"
        draft={`budget ${String(id)}`}
        onDone={leave}
        onCancel={leave}
      >
        {last !== undefined && (
          <p className="muted">It starts as the budget now. That one ends the day before.</p>
        )}
        <DateField name="fromDay" label="From" />
        <Lines />
        <MoneyField name="weeklyContributionPence" label="Contribution a week" hint="0 when there is none" />
        <LiveFigures />
        <TextField name="note" label="Note" hint="Who agreed it, and where it is written" lines={2} />
      </DeskForm>
    </>
  )
}
