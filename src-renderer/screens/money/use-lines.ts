import { useState } from 'react'
import { useDesk } from '../../api/hooks.ts'

type Page = { readonly before: number; readonly seen: number }

type Filter = { readonly state: 'tray' | 'all'; readonly bankAccountId: number | undefined }

const inputOf = ({ state, bankAccountId }: Filter, page: Page | undefined) => ({
  state,
  ...(bankAccountId === undefined ? {} : { bankAccountId }),
  ...(page === undefined ? {} : { before: page.before }),
})

/** Bank lines a page at a time, newest first. */
export function useLines(filter: Filter) {
  const [pages, setPages] = useState<readonly Page[]>([])
  const page = pages.at(-1)
  const list = useDesk('banking.listLines', inputOf(filter, page), { keepPrevious: true })
  const { lines, total } = list.data ?? { lines: undefined, total: 0 }
  const oldest = lines?.at(-1)
  const seen = (page?.seen ?? 0) + (lines?.length ?? 0)
  const newer = (): void => {
    setPages(pages.slice(0, -1))
  }
  const older = (): void => {
    if (oldest !== undefined) setPages([...pages, { before: oldest.id, seen }])
  }
  return {
    list,
    lines,
    total,
    newer: page === undefined ? undefined : newer,
    older: oldest === undefined || seen >= total ? undefined : older,
    toFirst: () => {
      setPages([])
    },
  }
}
