import type { Output } from '../../../src-shared/contract/index.ts'
import { useDesk } from '../../api/hooks.ts'
import { Busy } from '../../components/Busy.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { Problem } from '../../components/Problem.tsx'
import { SaveButton } from '../../components/SaveButton.tsx'
import { formatMoment } from '../../format/moment.ts'
import { formatNames, type Person } from './person-words.ts'

type Letter = Output<'letters.ofRecipient'>['letters'][number]

const formatWords = (format: string): string =>
  Object.entries(formatNames).find(([key]) => key === format)?.[1] ?? format

function LetterRow({ letter }: { readonly letter: Letter }) {
  return (
    <tr>
      <th scope="row">{letter.title}</th>
      <td className="left">{letter.code}</td>
      <td className="left">{formatWords(letter.format)}</td>
      <td className="left">{formatMoment(letter.madeAt)}</td>
      <td className="left">
        {letter.madeBy}
        {letter.overrideReason !== '' && (
          <span className="muted">, in spite of a check: {letter.overrideReason}</span>
        )}
      </td>
      <td>
        <SaveButton operation="letters.reprint" input={{ letterId: letter.id }} label="Save again" />
      </td>
    </tr>
  )
}

export function LettersTab({ person }: { readonly person: Person }) {
  const found = useDesk('letters.ofRecipient', { recipientId: person.id })
  if (found.data === undefined) return found.isPending ? <Busy /> : <Problem error={found.error} />
  const { letters } = found.data
  if (letters.length === 0) {
    return (
      <EmptyState title={`No letter has been made for ${person.knownAs}.`}>
        <p>Letters are made under Letters. Each one stays here, the same to the last byte.</p>
      </EmptyState>
    )
  }
  return (
    <table className="figures figures-wide">
      <caption className="only-heard">Letters made for {person.knownAs}, newest first</caption>
      <thead>
        <tr>
          <th scope="col">Letter</th>
          <th scope="col" className="left">
            Code
          </th>
          <th scope="col" className="left">
            Format
          </th>
          <th scope="col" className="left">
            Made
          </th>
          <th scope="col" className="left">
            By
          </th>
          <th scope="col">
            <span className="only-heard">Again</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {letters.map((letter) => (
          <LetterRow key={letter.id} letter={letter} />
        ))}
      </tbody>
    </table>
  )
}
