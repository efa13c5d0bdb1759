import { areas } from '../../areas.ts'
import { Dialog } from '../Dialog.tsx'
import { usePageKeys } from '../keys.ts'

const everywhere = [
  ['Ctrl+K', 'Find a person, an assistant, a payment or a page'],
  ['Ctrl+Enter or Ctrl+S', 'Do the main thing of the page: save, send, approve'],
  ['Ctrl+N', 'Something new, where N does it'],
  ['/', 'Filter the list'],
  ['F1', 'Show the sum behind a figure'],
  ['Esc', 'Leave the innermost thing'],
  ['?', 'These keys'],
] as const

const glossary = [
  ['Contribution', 'What the person pays towards their own care, as the council has worked out.'],
  ['Free to spend', 'Cash, less what is spoken for, less the contingency the council wants kept.'],
  ['Spoken for', 'Money that must still leave: wages, tax, pension or care that is due.'],
  ['Pooled account', "One bank account that holds many people's money. The desk knows whose every penny is."],
  ['Cycle', 'The weeks that one council payment is for.'],
  ['Tray', 'Bank lines that nobody has given to a person yet.'],
] as const

export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  const keys = usePageKeys()
  return (
    <Dialog title="Keys and words" onClose={onClose}>
      <div className="two-columns">
        <section>
          <h3>On this page</h3>
          <dl className="keys">
            {keys.map(({ key, label }) => (
              <div key={`${key} ${label}`}>
                <dt>
                  <kbd>{key}</kbd>
                </dt>
                <dd>{label}</dd>
              </div>
            ))}
          </dl>
          <h3>Everywhere</h3>
          <dl className="keys">
            {everywhere.map(([key, label]) => (
              <div key={key}>
                <dt>
                  <kbd>{key}</kbd>
                </dt>
                <dd>{label}</dd>
              </div>
            ))}
            {areas.map(({ key, label }, index) => (
              <div key={key}>
                <dt>
                  <kbd>Alt+{index + 1}</kbd>
                </dt>
                <dd>{label}</dd>
              </div>
            ))}
          </dl>
        </section>
        <section>
          <h3>Words</h3>
          <dl className="glossary">
            {glossary.map(([word, meaning]) => (
              <div key={word}>
                <dt>{word}</dt>
                <dd>{meaning}</dd>
              </div>
            ))}
          </dl>
        </section>
      </div>
    </Dialog>
  )
}
