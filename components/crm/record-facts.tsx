import type { ReactNode } from 'react'
import { recordOf, type RecordMatch } from './record-match'

const linkLook = 'underline decoration-line-strong underline-offset-2'

/** What a rep needs to choose: address, phone, owner, and of a Lead its person. A missing fact is an em dash. */
export function RecordFacts({ match }: { match: RecordMatch }) {
  const { street, postalCode, city, state, country, phone, owner, website } = recordOf(match)
  const place = [street, [postalCode, city].filter(Boolean).join(' '), state, country]
  const lead = 'lead' in match ? match.lead : null
  return (
    <dl className="mt-2 grid grid-cols-[72px_minmax(0,1fr)] gap-x-3 gap-y-0.5 text-table [&_dd]:break-words [&_dt]:text-muted">
      {lead && <Fact name="Person">{lead.name}</Fact>}
      {lead && <Fact name="Status">{lead.status}</Fact>}
      <Fact name="Address">{place.filter(Boolean).join(', ')}</Fact>
      <Fact name="Phone">
        {phone && (
          <a className={`figures ${linkLook}`} href={`tel:${phone.replace(/[^\d+]/g, '')}`}>
            {phone}
          </a>
        )}
      </Fact>
      {lead && (
        <Fact name="E-mail">
          {lead.email && (
            <a className={linkLook} href={`mailto:${encodeURIComponent(lead.email)}`}>
              {lead.email}
            </a>
          )}
        </Fact>
      )}
      <Fact name="Owner">{owner}</Fact>
      <Fact name="Website">{website}</Fact>
    </dl>
  )
}

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <>
    <dt>{name}</dt>
    <dd>{children || '—'}</dd>
  </>
)
