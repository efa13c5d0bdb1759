import { useState } from 'react'
import { useLocation } from 'wouter'
import { useDesk } from '../../api/hooks.ts'
import { useSession } from '../../api/session.ts'
import { Busy } from '../../components/Busy.tsx'
import { Button } from '../../components/Button.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { KeyFigures } from '../../components/KeyFigure.tsx'
import { useKeys } from '../../components/keys.ts'
import { MoneyText } from '../../components/MoneyText.tsx'
import { PageHeader } from '../../components/PageHeader.tsx'
import { Problem } from '../../components/Problem.tsx'
import { Tabs } from '../../components/Tabs.tsx'
import { personTabs, routes, type PersonTab } from '../../routes.ts'
import { AssistantsTab } from './AssistantsTab.tsx'
import { BudgetTab } from './BudgetTab.tsx'
import { FreeToSpend } from './FreeToSpend.tsx'
import { LettersTab } from './LettersTab.tsx'
import { MoneyTab } from './MoneyTab.tsx'
import { OverviewTab } from './OverviewTab.tsx'
import { statusNames, weeksLeftWords, type Person } from './person-words.ts'
import { StatusDialog } from './StatusDialog.tsx'
import { StoryTab } from './StoryTab.tsx'

const tabNames: Readonly<Record<PersonTab, string>> = {
  overview: 'Overview',
  budget: 'Budget',
  money: 'Money',
  assistants: 'Personal assistants',
  letters: 'Letters',
  story: 'Story',
}

function TabPanel({ person, tab }: { readonly person: Person; readonly tab: PersonTab }) {
  switch (tab) {
    case 'overview':
      return <OverviewTab person={person} />
    case 'budget':
      return <BudgetTab person={person} />
    case 'money':
      return <MoneyTab person={person} />
    case 'assistants':
      return <AssistantsTab person={person} />
    case 'letters':
      return <LettersTab person={person} />
    case 'story':
      return <StoryTab person={person} />
  }
}

function PersonRecord({ person, tab }: { readonly person: Person; readonly tab: PersonTab }) {
  const { may } = useSession()
  const [, go] = useLocation()
  const [isMoving, setMoving] = useState(false)
  const mayWrite = may('people.write')
  const change = (): void => {
    go(routes.changePerson(person.id))
  }
  useKeys(mayWrite ? [{ key: 'E', label: 'change', action: change }] : [])
  return (
    <>
      <PageHeader
        title={person.name}
        aside={`${person.reference} · ${statusNames[person.status]} · ${person.councilName}`}
        back={{ label: 'People', address: routes.people }}
        actions={
          mayWrite && (
            <>
              <Button onPress={change}>Change</Button>
              <Button
                onPress={() => {
                  setMoving(true)
                }}
              >
                Change status
              </Button>
            </>
          )
        }
      />
      <KeyFigures
        figures={[
          { label: 'Cash', value: <MoneyText pence={person.cashPence} /> },
          { label: 'Free to spend', value: <FreeToSpend person={person} /> },
          { label: 'Lasts', value: weeksLeftWords(person.weeksLeftTenths) },
          { label: 'Weekly budget', value: <MoneyText pence={person.weeklyGrossPence} /> },
          { label: 'Weekly contribution', value: <MoneyText pence={person.weeklyContributionPence} /> },
        ]}
      />
      <Tabs
        label={person.knownAs}
        current={tab}
        tabs={personTabs.map((key) => ({
          key,
          label: tabNames[key],
          address: routes.person(person.id, key),
          ...(key === 'assistants' ? { count: person.assistantCount } : {}),
        }))}
      />
      <TabPanel person={person} tab={tab} />
      {isMoving && (
        <StatusDialog
          person={person}
          onClose={() => {
            setMoving(false)
          }}
        />
      )}
    </>
  )
}

/** One person: key figures, and tabs in the order of the work. */
export function PersonScreen({ id, tab }: { readonly id: number; readonly tab: string | undefined }) {
  const person = useDesk('recipients.get', { recipientId: id })
  if (person.data === undefined) {
    return person.isPending ? (
      <Busy />
    ) : (
      <>
        <PageHeader title="Person" back={{ label: 'People', address: routes.people }} />
        <Problem error={person.error} />
      </>
    )
  }
  const current = personTabs.find((key) => key === tab)
  if (tab !== undefined && current === undefined)
    return <EmptyState title="There is no such part of a person." />
  return <PersonRecord person={person.data} tab={current ?? 'overview'} />
}
