import { useDesk } from '../../api/hooks.ts'
import type { Choice } from '../../components/form/choice-fields.tsx'

/** Everybody, to choose one by typing. */
export function usePersonChoices(): readonly Choice[] {
  const people = useDesk('recipients.list', { text: '' }).data?.recipients ?? []
  return people.map(({ id, name, reference }) => ({ value: id, label: `${name} (${reference})` }))
}
