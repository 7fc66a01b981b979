import Link from 'next/link'
import { buttonLook } from '@/components/ui/button'
import { listAddress, type ListParams } from '@/lib/leads/list-params'
import { routes } from '@/lib/routes'

export function Pager({ params, pages }: { params: ListParams; pages: number }) {
  if (pages <= 1) return null
  const to = (page: number) => listAddress(routes.leads, params, { page })
  return (
    <nav aria-label="Pages" className="flex items-center justify-between gap-4 py-4 text-table text-muted">
      {params.page > 1 ? (
        <Link href={to(params.page - 1)} className={buttonLook({ size: 'sm' })} rel="prev">
          Newer
        </Link>
      ) : (
        <span />
      )}
      <span className="figures">
        Page {params.page} of {pages}
      </span>
      {params.page < pages ? (
        <Link href={to(params.page + 1)} className={buttonLook({ size: 'sm' })} rel="next">
          Older
        </Link>
      ) : (
        <span />
      )}
    </nav>
  )
}
