import { NotHere } from '../../components/NotHere.tsx'
import { numberIn, type Page } from '../../routes.ts'
import { letterCodeOf } from './letter-words.ts'
import { LetterScreen } from './LetterScreen.tsx'
import { LettersScreen } from './LettersScreen.tsx'

export const lettersPages: readonly Page[] = [
  { pattern: '/letters', render: () => <LettersScreen part="proposed" /> },
  { pattern: '/letters/made', render: () => <LettersScreen part="made" /> },
  {
    pattern: '/letters/write/:id/:code/:item?',
    render: (params) => {
      const recipientId = numberIn(params)
      const code = letterCodeOf(params['code'])
      const expectedItemId = numberIn(params, 'item')
      if (recipientId === undefined || code === undefined) return <NotHere what="letter" />
      return (
        <LetterScreen
          key={`${String(recipientId)} ${code} ${String(expectedItemId)}`}
          recipientId={recipientId}
          code={code}
          expectedItemId={expectedItemId}
        />
      )
    },
  },
]
