import { useState } from 'react'
import { formatPounds } from '../../../src-shared/domain/money.ts'
import type { Output } from '../../../src-shared/contract/index.ts'
import { useSession } from '../../api/session.ts'
import { CommandButton } from '../../components/CommandButton.tsx'
import { countOf } from './money-words.ts'

const wordsOf = ({ opened, councilPaysPence, personPaysPence }: Output<'budgets.openCycles'>): string =>
  opened === 0
    ? 'Every cycle that has begun is open already. Nothing has changed.'
    : `${countOf(opened, 'cycle')} opened: councils pay ${formatPounds(councilPaysPence)}, people pay ${formatPounds(personPaysPence)}.`

/** Says what councils and people will pay in for the cycles that have begun; nobody is paid by it. */
export function OpenCycles() {
  const { today } = useSession()
  const [done, setDone] = useState('')
  return (
    <div className="form-actions">
      <CommandButton
        operation="budgets.openCycles"
        input={{ upTo: today }}
        label="Open the cycles up to today"
        onDone={(opened) => {
          setDone(wordsOf(opened))
        }}
      />
      <p role="status" className={done === '' ? 'only-heard' : 'done'}>
        {done}
      </p>
    </div>
  )
}
