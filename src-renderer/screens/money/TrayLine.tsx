import { MessageCircle } from 'lucide-react'
import { Button } from '../../components/Button.tsx'
import { DateText } from '../../components/DateText.tsx'
import { Facts } from '../../components/Facts.tsx'
import { MoneyText } from '../../components/MoneyText.tsx'
import { dayCount, sentence, type BankLine } from './money-words.ts'

type Suggestion = BankLine['suggestions'][number]

type Props = {
  readonly line: BankLine
  readonly mayWrite: boolean
  readonly isPending: boolean
  readonly onTake: (suggestion: Suggestion) => void
  readonly onGive: () => void
}

const confidenceWords = { likely: 'Likely', possible: 'Possible' } as const

function Suggestions({ line, mayWrite, isPending, onTake }: Omit<Props, 'onGive'>) {
  if (line.suggestions.length === 0) return <p className="muted">Nothing expected fits this line.</p>
  return (
    <ol className="suggestions">
      {line.suggestions.slice(0, 3).map((suggestion, index) => (
        <li
          key={`${String(suggestion.recipientId)} ${String(suggestion.expectedItemId)} ${suggestion.words}`}
        >
          <kbd>{index + 1}</kbd>
          <span className="suggestion-words">
            <strong>{suggestion.recipientName}</strong>: {suggestion.words}.{' '}
            <span className="muted">{confidenceWords[suggestion.confidence]}</span>
          </span>
          {mayWrite && (
            <Button
              isDisabled={isPending}
              aria-label={`Take suggestion ${String(index + 1)}: ${suggestion.recipientName}, ${suggestion.words}`}
              onPress={() => {
                onTake(suggestion)
              }}
            >
              Take
            </Button>
          )}
        </li>
      ))}
    </ol>
  )
}

/** One waiting line beside the list: what it may be, where to begin, and whose it could be. */
export function TrayLine(props: Props) {
  const { line, mayWrite, onGive } = props
  return (
    <section className="card side-detail" aria-label="The line chosen">
      <header className="card-head">
        <h2>{line.description}</h2>
        <span className="big-figure">
          <MoneyText pence={line.amountPence} isBalance={false} />
        </span>
      </header>
      <Facts
        facts={[
          ['Posted', <DateText key="day" date={line.postedOn} withWeekday />],
          ['Waits', dayCount(line.ageDays)],
          ['Bank account', line.bankAccountName],
          ['Why it waits', sentence(line.reason)],
        ]}
      />
      {line.ordinaryReason !== '' && (
        <p className="ordinary">
          <MessageCircle size={16} aria-hidden />
          <span>
            {sentence(line.ordinaryReason)}{' '}
            {line.firstStep === 'call' ? 'Begin with a call, not a letter.' : 'It only needs a yes.'}
            {line.asksForReceipt && ' The council wants a receipt for an amount of this size.'}
          </span>
        </p>
      )}
      <h3>What it could be</h3>
      <Suggestions {...props} />
      {mayWrite && (
        <div className="form-actions">
          <Button kind="primary" onPress={onGive}>
            Say whose it is
          </Button>
        </div>
      )}
    </section>
  )
}
