import Link from 'next/link'
import { buttonLook } from '@/components/ui/button'
import { isNarrowed, type ActivityParams } from '@/lib/activity/activity-params'
import { routes } from '@/lib/routes'

export function NoActivity({ params }: { params: ActivityParams }) {
  const narrowed = isNarrowed(params) || params.page > 1
  return (
    <div className="border-y py-8">
      <p className="font-medium">{narrowed ? 'Nothing in the log fits this filter.' : 'Nothing has been done yet.'}</p>
      <p className="mt-1 max-w-prose text-muted">
        {narrowed
          ? 'Choose a longer time, everybody, or everything.'
          : 'Every check, link, new Salesforce Lead and change of settings is noted here, with who did it.'}
      </p>
      {narrowed && (
        <Link href={routes.adminActivity} className={buttonLook({ className: 'mt-3' })}>
          Show all of it
        </Link>
      )}
    </div>
  )
}
