import { screen, waitFor } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import type { CallInput } from '../../src-shared/contract/index.ts'
import type { FakeDesk } from './support/fake-desk.ts'
import { renderApp } from './support/render-app.tsx'
import { makeSampleDesk } from './support/sample-office.ts'
import { addWork } from './support/sample-work.ts'

type Mapping = CallInput<'banking.saveMapping'>['mapping']

const rows = [
  ['Date', 'Description', 'Amount', 'Balance'],
  ['06/11/2026', 'FPI KOWALSKA M', '84.20', '10084.20'],
]

function deskWithFile(): FakeDesk {
  let mapping: Mapping | null = null
  const desk: FakeDesk = {
    ...addWork(makeSampleDesk()),
    chooseFile: () => Promise.resolve({ fileName: 'november.csv', base64: 'RGF0ZQ==' }),
  }
  desk.answer('banking.mappingOf', () => ({ mapping, bankBalancePence: 1_000_000 }))
  desk.answer('banking.readHeadings', () => ({
    rows,
    suggested: { dateColumn: 0, descriptionColumns: [1], amountColumn: 2, balanceColumn: 3 },
  }))
  desk.answer('banking.saveMapping', (input) => {
    mapping = input.mapping
    return {}
  })
  desk.answer('banking.previewImport', ({ openingPence, closingPence }) => ({
    rows: [
      {
        rowNumber: 2,
        postedOn: '2026-11-06',
        description: 'FPI KOWALSKA M',
        amountPence: 8_420,
        balancePence: 1_008_420,
      },
    ],
    rowCount: 1,
    inPence: 8_420,
    outPence: 0,
    computedClosingPence: openingPence + 8_420,
    differencePence: closingPence - openingPence - 8_420,
    problems: [],
  }))
  desk.answer('banking.importStatement', () => ({
    importId: 1,
    linesInFile: 1,
    linesAdded: 1,
    linesAlready: 0,
    matched: 0,
    toLookAt: 1,
    inPence: 8_420,
    outPence: 0,
    closingPence: 1_008_420,
  }))
  return desk
}

const choose = async (user: UserEvent, field: RegExp, option: RegExp): Promise<void> => {
  await user.click(screen.getByRole('button', { name: field }))
  await user.click(await screen.findByRole('option', { name: option }))
}

const inputsOf = (desk: FakeDesk, name: string): unknown[] =>
  desk.calls.filter(({ operation }) => operation === name).map(({ input }) => input)

test('how the bank writes is stated, not guessed; the sums are shown before anything is imported', async () => {
  const desk = deskWithFile()
  const user = renderApp(desk, '/money/import')
  const chooseButton = await screen.findByRole('button', { name: 'Choose the file' })
  await waitFor(() => {
    expect(chooseButton).toBeEnabled()
  })
  await user.click(chooseButton)
  await user.click(await screen.findByRole('button', { name: 'Save and go on' }))
  const summary = await screen.findByRole('alert')
  for (const unsaid of ['pence come after a', 'a date is written', 'an amount without a minus sign'])
    expect(summary).toHaveTextContent(new RegExp(unsaid, 'i'))
  expect(inputsOf(desk, 'banking.saveMapping')).toEqual([])

  await choose(user, /^Choose Pence come after a/, /point/)
  await choose(user, /^Choose A date is written/, /Day, month, year/)
  await choose(user, /^Choose An amount without a minus sign/, /came in/)
  expect(await screen.findByRole('table', { name: 'Read like this, is it right?' })).toHaveTextContent(
    'Friday 6 Nov 2026',
  )
  await user.click(screen.getByRole('button', { name: 'Save and go on' }))
  expect(await screen.findByRole('textbox', { name: 'Opening balance' })).toHaveValue('10,000.00')
  expect(inputsOf(desk, 'banking.saveMapping')[0]).toMatchObject({
    mapping: {
      headerRows: 1,
      delimiter: ',',
      dateColumn: 0,
      dateOrder: 'day-month-year',
      descriptionColumns: [1],
      amounts: { kind: 'one-column', amountColumn: 2, sign: 'positive-is-in' },
      balanceColumn: 3,
      decimalMark: '.',
    },
  })

  const closing = screen.getByRole('textbox', { name: 'Closing balance' })
  await user.type(closing, '10084.21')
  expect(await screen.findByText(/a difference of £0.01/)).toBeVisible()
  await user.clear(closing)
  await user.type(closing, '10084.20')
  expect(await screen.findByText(/adds up to the closing balance/)).toBeVisible()

  await user.keyboard('{Control>}{Enter}{/Control}')
  expect(
    await screen.findByRole('alertdialog', { name: 'Import november.csv into Northbridge pooled account?' }),
  ).toBeVisible()
  expect(inputsOf(desk, 'banking.importStatement')).toEqual([])
  await user.click(screen.getByRole('button', { name: 'Import the statement' }))
  expect(await screen.findByText(/1 line imported/)).toBeVisible()
  expect(inputsOf(desk, 'banking.importStatement')[0]).toMatchObject({
    openingPence: 1_000_000,
    closingPence: 1_008_420,
  })
  expect(screen.getByRole('link', { name: 'Go to the tray' })).toBeVisible()
})
