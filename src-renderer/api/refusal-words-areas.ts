import type { AnyRefusal } from './client.ts'
import type { PayFigureRefusal } from './refusal-words-pay.ts'
import type { StatutoryPayRefusal } from './refusal-words-statutory.ts'
import type { CommonRefusal, RefusalWords } from './refusal-words.ts'

/** Refusals of the areas: people, budgets, money, care, pay, payments and letters. */
export const areaRefusals: Readonly<
  Record<Exclude<AnyRefusal, CommonRefusal | PayFigureRefusal | StatutoryPayRefusal>, RefusalWords>
> = {
  'not-text': {
    happened: 'The file is not a text file.',
    next: 'Ask the bank for a CSV statement. A spreadsheet must be saved as CSV first.',
  },
  'empty-file': { happened: 'The file is empty.', next: 'Download the statement again.' },
  'unknown-bank-account': {
    happened: 'That bank account is not here.',
    next: 'Choose a bank account from the list.',
  },
  'no-mapping': {
    happened: 'The desk does not know yet how this bank writes its statements.',
    next: 'Say which column is which, then import.',
  },
  'rows-not-read': {
    happened: 'Some rows of the statement could not be read.',
    next: 'See the rows listed, correct the columns and try again. Nothing is left out in silence.',
  },
  'does-not-add-up': {
    happened: 'The opening balance and the lines do not give the closing balance.',
    next: 'Check both balances against the paper statement. A line may be missing from the file.',
  },
  'opening-differs': {
    happened: 'The opening balance is not where the last statement ended.',
    next: 'A statement in between may be missing. Import that one first.',
  },
  'would-overdraw': {
    happened: 'A line would leave a person with less than nothing.',
    next: 'See which line it is, and speak to a finance officer.',
  },
  'unknown-line': { happened: 'That bank line is not here.', next: 'Open the tray again.' },
  'not-waiting': {
    happened: 'That line has been dealt with already.',
    next: 'A colleague may have been quicker. Open the tray again.',
  },
  'unknown-recipient': { happened: 'That person is not here.', next: 'Find them again with Ctrl+K.' },
  'unknown-item': { happened: 'That expected payment is not here.', next: 'Open the list again.' },
  'amount-differs': {
    happened: 'The bank line and the expected payment are not the same amount.',
    next: 'Choose another payment, or give the line to the person without one.',
  },
  'insufficient-funds': {
    happened: 'There is not enough money free in the account.',
    next: 'Look at what is spoken for. The usual reason is a council payment that has not come yet.',
  },
  'contribution-above-gross': {
    happened: 'The contribution is more than the whole budget.',
    next: 'Check whether it is a weekly figure.',
  },
  'days-in-wrong-order': { happened: 'The last day is before the first.', next: 'Check both days.' },
  'budget-not-later': {
    happened: 'A budget from that day or later is already agreed.',
    next: 'Choose a later first day.',
  },
  'days-already-paid': {
    happened: 'The council has been asked to pay for some of these days.',
    next: 'Start the new budget after the last opened cycle.',
  },
  'unknown-employment': { happened: 'That contract is not here.', next: 'Open the person again.' },
  'day-outside-period': {
    happened: 'A day is outside the pay period.',
    next: 'Put its hours on the sheet of its own period.',
  },
  'already-in-run': {
    happened: 'These hours are in a pay run already.',
    next: 'Drop the run if it is not posted, or put the difference on the next sheet.',
  },
  'not-employed-then': {
    happened: 'The contract does not cover one of the days.',
    next: 'Check the day the contract started or ended.',
  },
  'over-24-hours': { happened: 'A day has more than 24 hours.', next: 'Check the hours of that day.' },
  'same-day-twice': { happened: 'A day is on the sheet twice.', next: 'Put its hours on one line.' },
  'invalid-tax-code': {
    happened: 'That is not a tax code HMRC gives.',
    next: 'Copy it from the notice or the P45, such as 1257L, BR or K475.',
  },
  'rate-below-minimum-wage': {
    happened: 'The hourly rate is below the minimum wage for this age.',
    next: 'Agree a higher rate with the employer. It is against the law to pay less.',
  },
  'letter-not-for-age': {
    happened: 'That National Insurance letter is not for somebody of this age.',
    next: 'M is for under 21, C for State Pension age and over, A for most others.',
  },
  'already-employed': {
    happened: 'This assistant already has a contract with this person.',
    next: 'Change that contract instead.',
  },
  'ends-before-start': {
    happened: 'The last day is before the contract started.',
    next: 'Check the last day.',
  },
  'recipient-needed': {
    happened: "A person's own account needs its person.",
    next: 'Choose whose account it is.',
  },
  'unknown-entry': { happened: 'That entry is not here.', next: 'Open the account again.' },
  'already-opened': {
    happened: 'This account has its opening balance already.',
    next: 'Reverse that entry first if it was wrong.',
  },
  'already-reversed': { happened: 'That entry was reversed before.', next: 'Nothing more is needed.' },
  'made-by-bank-line': {
    happened: 'The bank made this entry, so it cannot be reversed here.',
    next: 'Give the bank line to the right person in the tray.',
  },
  'days-needed': {
    happened: 'A statement needs its first and last day.',
    next: 'Enter both days.',
  },
  'nothing-late': {
    happened: 'No payment of this person is late, so there is nothing to ask for.',
    next: 'The money may have come in today. Look at the account.',
  },
  'no-budget': {
    happened: 'No budget is agreed for this person on that day.',
    next: 'Agree a budget first.',
  },
  'checks-failed': {
    happened: 'The letter fails a check that stops it from printing.',
    next: 'See the checks beside the letter. A manager may print it with a reason.',
  },
  'override-needs-manager': {
    happened: 'Only a manager may print a letter that fails its checks.',
    next: 'Ask a manager.',
  },
  'format-needs-reason': {
    happened: 'This is not the format the person reads best.',
    next: 'Say why another format is right this time.',
  },
  'call-first': {
    happened: 'This person wants a telephone call before any letter.',
    next: 'Call, then note when it was and with whom.',
  },
  'unknown-letter': { happened: 'That letter is not here.', next: 'Open the list of letters again.' },
  'unknown-batch': { happened: 'That batch is not here.', next: 'Open the list of payments again.' },
  'payment-not-waiting': {
    happened: 'One of the payments no longer waits.',
    next: 'A colleague may have put it in a batch. Open the list again.',
  },
  'not-a-working-day': {
    happened: 'Banks do not pay on that day.',
    next: 'Choose a working day.',
  },
  'no-service-user-number': {
    happened: 'The office has no Bacs service user number.',
    next: 'Enter it under Office, Settings, or send the payments as a bank CSV file.',
  },
  'not-made': { happened: 'This batch does not wait for approval.', next: 'Open the batch again.' },
  'same-person': {
    happened: 'You made this batch yourself.',
    next: 'Ask a colleague who may approve payments to look at it.',
  },
  'above-limit': {
    happened: 'The batch is above what you may approve.',
    next: 'Ask a manager, or make smaller batches.',
  },
  'already-sent': {
    happened: 'The bank file of this batch has been made.',
    next: 'A payment that must not go out has to be stopped at the bank today.',
  },
  'not-approved': { happened: 'Nobody has approved it yet.', next: 'Ask a colleague to approve it first.' },
  'not-sent': { happened: 'The batch has not been sent, so it has no file.', next: 'Send it first.' },
  'nobody-to-pay': {
    happened: 'Nobody has hours to be paid for that period.',
    next: 'Enter the timesheets first.',
  },
  'run-already-open': {
    happened: 'There is a pay run for this period already.',
    next: 'Open that run, or drop it first.',
  },
  'pay-day-before-period': {
    happened: 'The pay day is before the period.',
    next: 'Check the pay day.',
  },
  'no-tables-for-year': {
    happened: 'The desk has no tax tables for that pay day.',
    next: 'Install the version for the new tax year.',
  },
  'unknown-run': { happened: 'That pay run is not here.', next: 'Open the list of pay runs again.' },
  'unknown-payslip': { happened: 'That payslip is not here.', next: 'Open the pay run again.' },
  'not-a-draft': { happened: 'This pay run is not a draft any more.', next: 'Open it again.' },
  'not-enough-money': {
    happened: 'Somebody in this run has less money than their wages need.',
    next: 'See the list of stops. Leave the person out, or wait for the council payment.',
  },
  'already-posted': {
    happened: 'This pay run has been posted.',
    next: 'A mistake is put right in the next run.',
  },
  'not-posted': {
    happened: 'Payslips can be made once the run is posted.',
    next: 'Post the run first.',
  },
  'unknown-council': { happened: 'That council is not here.', next: 'Choose a council from the list.' },
  'policy-not-later': {
    happened: 'A policy from that day or later exists.',
    next: 'Choose a later first day.',
  },
  'status-not-later': {
    happened: 'A status from that day or later exists.',
    next: 'Choose a later day.',
  },
  'account-not-empty': {
    happened: 'There is still money in the account, so it cannot be closed.',
    next: 'Return what is left to the council first.',
  },
  'statement-imported': {
    happened: 'A bank statement covers that day already, so the opening balance would count twice.',
    next: 'Give the money to the person in the tray instead.',
  },
  'is-a-reversal': {
    happened: 'That entry reverses another one.',
    next: 'Record the entry again as it should be.',
  },
  'made-by-payment': {
    happened: 'A payment that went out made this entry.',
    next: 'If the bank sends the money back, its line in the tray puts it right.',
  },
  'processing-day-passed': {
    happened: 'The processing day has passed.',
    next: 'Withdraw the batch and make it again with a later day.',
  },
  'nothing-to-pay': {
    happened: 'There is nothing in the batch to pay.',
    next: 'Withdraw it and mark the payments that should go out.',
  },
  'already-withdrawn': {
    happened: 'This batch was taken apart before.',
    next: 'Its payments wait in the list again.',
  },
  'cannot-be-written': {
    happened: 'A name or number in the batch cannot be written in the format of the bank.',
    next: 'See which payment it is, correct it and try again.',
  },
  'account-in-use': {
    happened: 'Another bank account here has that sort code and number.',
    next: 'Check both figures against the bank card or a statement.',
  },
}
