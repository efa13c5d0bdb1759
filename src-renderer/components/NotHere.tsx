import { Link } from 'wouter'
import { routes } from '../routes.ts'
import { EmptyState } from './EmptyState.tsx'
import { PageHeader } from './PageHeader.tsx'

/** An address that leads nowhere any more. */
export function NotHere({ what }: { readonly what: string }) {
  return (
    <>
      <PageHeader title="Not found" />
      <EmptyState title={`There is no such ${what} here.`}>
        <p>
          Find it with Ctrl+K, or go to <Link href={routes.today}>Today</Link>.
        </p>
      </EmptyState>
    </>
  )
}
