import type { DoorRefusal } from '../../src-shared/contract/define-operation.ts'
import type { RefusalOf } from '../../src-shared/contract/index.ts'
import type { WindowRefusal } from './client.ts'

/** What happened, and what to do next. Unless `changed` says otherwise, nothing was changed. */
export type RefusalWords = {
  readonly happened: string
  readonly next: string
  readonly changed?: 'unknown'
}

type OfficeOperation =
  | 'office.create'
  | 'office.signIn'
  | 'office.recover'
  | 'office.addUser'
  | 'office.changeUser'
  | 'office.changePassword'
  | 'office.backUp'

export type CommonRefusal = DoorRefusal | WindowRefusal | RefusalOf<OfficeOperation>

/** Refusals of the door, of the window and of opening an office. */
export const commonRefusals: Readonly<Record<CommonRefusal, RefusalWords>> = {
  'unknown-operation': {
    happened: 'This part of the desk does not know what was asked.',
    next: 'The program may be half updated. Close it and start it again.',
  },
  'invalid-input': {
    happened: 'Something in the form cannot be read.',
    next: 'Check each field and try again.',
  },
  'not-signed-in': {
    happened: 'The desk is locked.',
    next: 'Sign in and do it again.',
  },
  'not-permitted': {
    happened: 'Your role does not allow this.',
    next: 'Ask a colleague whose role allows it, or ask a manager to change your role under Office, Users.',
  },
  'request-id-reused': {
    happened: 'This form was already recorded with other figures.',
    next: 'Look at what was recorded before you enter it again.',
    changed: 'unknown',
  },
  cancelled: {
    happened: 'It was stopped before it finished.',
    next: 'Start it again when you are ready.',
  },
  'desk-stopped': {
    happened: 'The desk stopped and started again while it was working.',
    next: 'Look whether it was recorded. If it was not, send this form again: it can only be recorded once.',
    changed: 'unknown',
  },
  unexpected: {
    happened: 'The desk met a fault of its own.',
    next: 'Try once more. If it happens again, tell your manager the time and the reference.',
  },
  'no-document': {
    happened: 'The desk gave no document to save.',
    next: 'Try once more.',
  },
  'could-not-save': {
    happened: 'The file could not be written there.',
    next: 'Choose another folder, or close the file if it is open in another program.',
  },
  'could-not-read': {
    happened: 'The file could not be read.',
    next: 'Close it in any other program, or copy it to your own folder and choose it again.',
  },
  'file-too-large': {
    happened: 'The file is larger than 50 MB, which no bank statement is.',
    next: 'Check that you chose the right file.',
  },
  'office-exists': {
    happened: 'There is already an office in this folder.',
    next: 'Sign in to it. A new office never replaces one that exists.',
  },
  'read-only-folder': {
    happened: 'The desk may not write in its data folder.',
    next: 'Ask whoever looks after this computer to let you write there, then start the desk again.',
  },
  'wrong-password': {
    happened: 'That password is not right for this name.',
    next: 'Check Caps Lock and type it again. If you have forgotten it, use the recovery key.',
  },
  'no-office': {
    happened: 'There is no office in the data folder any more.',
    next: 'Check that the folder was not moved or renamed, then start the desk again.',
  },
  'newer-file': {
    happened: 'This office was last opened with a newer version of the desk.',
    next: 'Install the newer version. This one leaves the file alone.',
  },
  'corrupt-file': {
    happened: 'The office file is damaged.',
    next: 'Do not delete it. Restore the last backup.',
  },
  'in-use': {
    happened: 'The office is open in another copy of the desk.',
    next: 'Close the other copy, or wait until your colleague has finished.',
  },
  'wrong-recovery-key': {
    happened: 'That is not the recovery key of this office.',
    next: 'Type it again from the printed page. It has no letter O and no letter I.',
  },
  'unknown-user': {
    happened: 'Nobody with that name may sign in here.',
    next: 'Choose a name from the list.',
  },
  'name-taken': {
    happened: 'That name is already used.',
    next: 'Choose another name.',
  },
  'last-manager': {
    happened: 'This is the last manager who can sign in.',
    next: 'Make another user a manager first.',
  },
  'disk-full': {
    happened: 'The disk is full.',
    next: 'Free some space, then try again.',
  },
}
