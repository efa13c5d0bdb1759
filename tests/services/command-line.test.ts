import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { contract } from '../../src-shared/contract/index.ts'

const root = path.resolve(import.meta.dirname, '../..')

function desk(words: readonly string[], password = '') {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', path.join(root, 'src-main/cli.ts'), ...words],
    { encoding: 'utf8', env: { ...process.env, DESK_PASSWORD: password }, input: '' },
  )
  return { status, stdout, stderr }
}

function folder(): string {
  const made = mkdtempSync(path.join(tmpdir(), 'desk-cli-'))
  onTestFinished(() => {
    rmSync(made, { recursive: true, force: true })
  })
  return made
}

const beth = { taxYear: '2026-27', frequency: 'four-weekly', niLetter: 'A', niablePayPence: 116_160 }

describe('the command line', () => {
  test('lists every operation with its kind and what it does', () => {
    const { status, stdout } = desk(['--list'])
    expect(status).toBe(0)
    const lines = stdout.trimEnd().split('\n')
    expect(lines.map((line) => line.split(/\s+/)[0])).toEqual(Object.keys(contract))
  })

  test('works out a figure without an office', () => {
    const { status, stdout, stderr } = desk(['payroll.calculateNationalInsurance', JSON.stringify(beth)])
    expect([status, stderr]).toEqual([0, ''])
    expect(JSON.parse(stdout)).toMatchObject({ employeePence: 1_557, employerPence: 11_649 })
  })

  test('does the same for each input of a file, in one go', () => {
    const file = path.join(folder(), 'inputs.json')
    writeFileSync(file, JSON.stringify([beth, { ...beth, niablePayPence: 0 }, { ...beth, niLetter: '?' }]))
    const { status, stdout } = desk(['payroll.calculateNationalInsurance', '--each', `@${file}`])
    expect(status).toBe(2)
    expect(JSON.parse(stdout)).toMatchObject([
      { employeePence: 1_557 },
      { employeePence: 0, employerPence: 0 },
      { ok: false, code: 'invalid-input', details: { field: 'niLetter' } },
    ])
  })

  test('ends with 1 when it is refused, 2 when the input is bad', () => {
    const tax = { taxYear: '2026-27', frequency: 'monthly', taxPeriod: 1, taxCode: 'QQ', week1Month1: false }
    const pay = { payInPeriodPence: 1, payToDatePence: 1, taxDeductedBeforePence: 0 }
    expect(desk(['payroll.calculateIncomeTax', JSON.stringify({ ...tax, ...pay })])).toMatchObject({
      status: 1,
    })
    for (const words of [
      ['office.nothing'],
      ['payroll.calculateIncomeTax', '{'],
      ['payroll.calculateIncomeTax', '@no-such-file.json'],
      ['office.settings'],
      ['office.settings', '--data', folder()],
      ['--no-such-switch'],
      ['payroll.calculateIncomeTax', '{}', '--today', 'soon'],
    ]) {
      expect(desk(words).status).toBe(2)
    }
  })

  test('makes an office, signs in with the password from the environment, and refuses a wrong one', () => {
    const data = folder()
    const office = { officeName: 'Northbridge Desk', managerName: 'Ama', password: 'correct horse battery' }
    expect(desk(['office.create', JSON.stringify(office), '--data', data]).status).toBe(0)
    const settings = ['office.settings', '{}', '--data', data, '--user', 'Ama']
    const right = desk(settings, office.password)
    expect(right.status).toBe(0)
    expect(JSON.parse(right.stdout)).toMatchObject({ name: 'Northbridge Desk' })
    const wrong = desk(settings, 'wrong password')
    expect(wrong.status).toBe(1)
    expect(JSON.parse(wrong.stdout)).toEqual({ ok: false, code: 'wrong-password' })
  })
})
