import Link from 'next/link'
import { buttonLook } from './button'

/** Steps through a list that has its newest on page 1. */
export function Pager({ page, pages, to }: { page: number; pages: number; to: (page: number) => string }) {
  if (pages <= 1) return null
  return (
    <nav aria-label="Pages" className="flex items-center justify-between gap-4 py-4 text-table text-muted">
      {page > 1 ? (
        <Link href={to(page - 1)} className={buttonLook({ size: 'sm' })} rel="prev">
          Newer
        </Link>
      ) : (
        <span />
      )}
      <span className="figures">
        Page {page} of {pages}
      </span>
      {page < pages ? (
        <Link href={to(page + 1)} className={buttonLook({ size: 'sm' })} rel="next">
          Older
        </Link>
      ) : (
        <span />
      )}
    </nav>
  )
}
