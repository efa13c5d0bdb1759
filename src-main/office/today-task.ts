import type { Output } from '../../src-shared/contract/index.ts'

export type Task = Output<'office.today'>['tasks'][number]
export type TaskPerson = Task['people'][number]

/** The screen names a few people; the count says how many there are. */
const MOST_PEOPLE = 50

/** '1 sheet', '2 sheets'. */
export const counted = (count: number, one: string, many: string): string =>
  `${String(count)} ${count === 1 ? one : many}`

export const personRow = (recipientId: number, name: string, note: string): TaskPerson => ({
  recipientId,
  name,
  note,
  address: `/people/${String(recipientId)}`,
})

/** A task about people; undefined when there is nobody. */
export const taskAbout = (
  people: readonly TaskPerson[],
  task: Omit<Task, 'count' | 'people'>,
): Task | undefined =>
  people.length === 0 ? undefined : { ...task, count: people.length, people: people.slice(0, MOST_PEOPLE) }
