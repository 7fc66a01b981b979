import Link from 'next/link'
import type { ReactNode } from 'react'
import { CrmButton } from '@/components/crm/crm-button'
import { CrmStatusMark } from '@/components/crm/crm-status-mark'
import { toPanelLead } from '@/components/crm/panel-lead'
import { RelativeTime } from '@/components/ui/times'
import type { ListedLead } from '@/lib/leads/list-page'
import { placeOf } from '@/lib/leads/place'
import { routes } from '@/lib/routes'
import { InitialsTile } from './initials-tile'
import { AllTick, RowTick } from './row-tick'
import { Sparkline } from './sparkline'

/** What stands in the CRM column: a button for those who may act, the words for readers, nothing before it is connected. */
export type CrmColumn = 'button' | 'status' | 'none'

type Props = { leads: ListedLead[]; crm: CrmColumn }

const cell = 'px-3 py-1.5 max-lg:px-0'
/** On a phone a row is a card: the company and its CRM button, then one line of facts. */
const fact = `${cell} max-lg:inline-block max-lg:pr-3 max-lg:text-muted`

export function LeadTable({ leads, crm }: Props) {
  return (
    <table className="w-full table-fixed border-collapse text-table max-lg:block">
      <caption className="sr-only">Company leads, newest activity first</caption>
      <thead className="sticky top-[var(--banner,0px)] z-10 bg-page max-lg:sr-only">
        <tr className="border-b text-left text-xs text-muted">
          {crm === 'button' && (
            <th scope="col" className="w-8 max-lg:hidden">
              <AllTick />
            </th>
          )}
          <Head className="w-[25%] xl:w-[24%]">Company</Head>
          {crm !== 'none' && <Head className="w-[32%] xl:w-[21%]">CRM</Head>}
          <Head>Place</Head>
          <Head className="w-16 text-right lg:max-xl:w-14">Visits</Head>
          <Head className="w-16 text-right lg:max-xl:w-14">Pages</Head>
          <Head className="w-28 lg:max-xl:w-25">Last visit</Head>
          <Head className="w-28 lg:max-xl:hidden">Source</Head>
          <Head className="w-30 lg:max-xl:hidden">30 days</Head>
        </tr>
      </thead>
      <tbody className="max-lg:block">
        {leads.map(lead => (
          <tr
            key={lead.id}
            className="relative h-12 border-b hover:bg-sunken/60 has-[a:focus-visible]:bg-sunken has-[input:checked]:bg-accent-soft max-lg:-mx-4 max-lg:block max-lg:h-auto max-lg:px-4 max-lg:py-3 sm:max-lg:-mx-6 sm:max-lg:px-6"
          >
            {crm === 'button' && (
              <td className="relative z-[1] max-lg:absolute max-lg:top-1.5 max-lg:right-1 sm:max-lg:right-3">
                <RowTick leadId={lead.id} name={lead.name} />
              </td>
            )}
            <td className={`${cell} max-lg:block ${crm === 'button' ? 'max-lg:pr-12' : ''}`}>
              <div className="flex items-center gap-3">
                <span className="lg:max-xl:hidden">
                  <InitialsTile name={lead.name} />
                </span>
                <div className="min-w-0">
                  <Link
                    href={routes.lead(lead.id)}
                    prefetch={false}
                    className="block font-medium break-words after:absolute after:inset-0"
                  >
                    {lead.name}
                  </Link>
                  {lead.domain && <span className="block truncate text-xs text-muted">{lead.domain}</span>}
                </div>
              </div>
            </td>
            {crm !== 'none' && (
              <td className={`${cell} max-lg:block max-lg:py-2`}>
                <div className="relative z-[1] max-w-max min-w-0 max-lg:max-w-full">
                  {crm === 'button' ? <CrmButton lead={toPanelLead(lead)} /> : <CrmStatusMark status={lead.status} />}
                </div>
              </td>
            )}
            <td className={fact}>{placeOf(lead) || '—'}</td>
            <td className={`${fact} text-right`}>
              {lead.visits} <span className="lg:sr-only">{lead.visits === 1 ? 'visit' : 'visits'}</span>
            </td>
            <td className={`${fact} text-right`}>
              {lead.pageViews} <span className="lg:sr-only">{lead.pageViews === 1 ? 'page' : 'pages'}</span>
            </td>
            <td className={`${fact} whitespace-nowrap`}>
              {lead.visits > 0 ? <RelativeTime at={lead.lastSeenAt} className="relative z-[1]" /> : '—'}
            </td>
            <td className={`${fact} lg:max-xl:hidden`}>{lead.source ?? '—'}</td>
            <td className={`${cell} max-xl:hidden`}>
              <Sparkline
                values={lead.pagesPerDay}
                label={`${lead.pagesPerDay.reduce((sum, pages) => sum + pages, 0)} pages in 30 days`}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const Head = ({ children, className = '' }: { children: ReactNode; className?: string }) => (
  <th scope="col" className={`px-3 py-2 font-medium ${className}`}>
    {children}
  </th>
)
