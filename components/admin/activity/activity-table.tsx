import Link from 'next/link'
import { RelativeTime } from '@/components/ui/times'
import type { ShownActivity } from '@/lib/activity/activity-page'
import { routes } from '@/lib/routes'

const cell = 'py-2 pr-4 align-top max-md:block max-md:py-0'

/** Who did what to which company lead, newest first. On a phone each row is a block of its own. */
export function ActivityTable({ entries }: { entries: ShownActivity[] }) {
  return (
    <table className="w-full border-collapse text-table max-md:block">
      <caption className="sr-only">Activity, newest first</caption>
      <thead className="max-md:sr-only">
        <tr className="border-b text-left text-xs text-muted">
          <th scope="col" className="w-36 py-2 pr-4 font-medium">
            When
          </th>
          <th scope="col" className="w-44 py-2 pr-4 font-medium">
            Who
          </th>
          <th scope="col" className="py-2 pr-4 font-medium">
            What
          </th>
          <th scope="col" className="w-[28%] py-2 font-medium">
            Company lead
          </th>
        </tr>
      </thead>
      <tbody className="max-md:block max-md:border-t">
        {entries.map(entry => (
          <tr key={entry.id} className="border-b max-md:block max-md:py-2.5">
            <td className={`${cell} whitespace-nowrap text-muted`}>
              <RelativeTime at={entry.at} />
            </td>
            <td className={`${cell} font-medium break-words`}>{entry.userName}</td>
            <td className={`${cell} break-words`}>{entry.words}</td>
            <td className={`${cell} break-words`}>
              {entry.leadId && entry.leadName && (
                <Link
                  href={routes.lead(entry.leadId)}
                  prefetch={false}
                  className="inline-block text-accent underline max-md:py-2.5 md:-my-0.5 md:py-0.5"
                >
                  {entry.leadName}
                </Link>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
