import { Link } from 'wouter'
import type { Output } from '../../../src-shared/contract/index.ts'
import { Button } from '../../components/Button.tsx'
import { KeyFigures } from '../../components/KeyFigure.tsx'
import { MoneyText } from '../../components/MoneyText.tsx'
import { routes } from '../../routes.ts'
import { countOf } from './money-words.ts'

type Props = { readonly result: Output<'banking.importStatement'>; readonly onAgain: () => void }

/** What the import did, with the way to what is left to do. */
export function ImportResult({ result, onAgain }: Props) {
  const { linesInFile, linesAdded, linesAlready, matched, toLookAt, inPence, outPence, closingPence } = result
  return (
    <>
      <p role="status" className="done">
        {linesAdded === 0
          ? 'Every line of this file was here already. Nothing has changed.'
          : `${countOf(linesAdded, 'line')} imported. ${countOf(matched, 'line')} placed for certain.`}
      </p>
      <KeyFigures
        figures={[
          {
            label: 'Lines in the file',
            value: linesInFile.toLocaleString('en-GB'),
            note: `${String(linesAlready)} were here already`,
          },
          { label: 'In', value: <MoneyText pence={inPence} isBalance={false} /> },
          { label: 'Out', value: <MoneyText pence={outPence} isBalance={false} /> },
          { label: 'Balance at the bank', value: <MoneyText pence={closingPence} /> },
          { label: 'To look at', value: toLookAt.toLocaleString('en-GB') },
        ]}
      />
      <div className="form-actions">
        {toLookAt > 0 && <Link href={routes.money('tray')}>Go to the tray</Link>}
        <Link href={routes.money('lines')}>See all lines</Link>
        <Button onPress={onAgain}>Import another</Button>
      </div>
    </>
  )
}
