import type { ReactNode } from 'react'
import type { LeadDraft } from '@/lib/crm/writing/lead-draft'
import { attemptWords, DUPLICATE_WORDS, originWords, ownerWords, shownValue } from './lead-words'

type Props = Pick<LeadDraft, 'rows' | 'leftOut' | 'problems' | 'owner' | 'externalIdField'> & {
  /** Said where nobody is asked yet: in the form these are questions. */
  asked?: LeadDraft['asked']
}

/** What goes to Salesforce, field by field, each with where it comes from, and what Salesforce is told beside it. */
export function SentFields({ rows, asked = [], leftOut, problems, owner, externalIdField }: Props) {
  return (
    <div className="space-y-3 text-table">
      {problems.length > 0 && (
        <List title="Stands in the way" look="text-bad">
          {problems.map(({ field, label, why }) => (
            <li key={field}>
              <b className="font-medium">{label}</b>: {why}.
            </li>
          ))}
        </List>
      )}
      <dl className="divide-y rounded-md bg-sunken px-3">
        {rows.map(row => (
          <div key={row.field} className="py-2">
            <dt className="flex flex-wrap items-baseline justify-between gap-x-3">
              <span className="font-medium">{row.label}</span>
              <code className="text-xs break-all text-muted">{row.field}</code>
            </dt>
            <dd className="break-words whitespace-pre-line">{shownValue(row)}</dd>
            <dd className="text-xs text-muted">{originWords(row.from)}</dd>
          </div>
        ))}
      </dl>
      {asked.length > 0 && (
        <List title="Asked of the rep">
          {asked.map(field => (
            <li key={field.name}>
              {field.label} <code className="text-xs break-all text-muted">{field.name}</code>
            </li>
          ))}
        </List>
      )}
      {leftOut.length > 0 && (
        <List title="Left out this time">
          {leftOut.map(({ field, label, why }) => (
            <li key={field}>
              {label}: {why}
            </li>
          ))}
        </List>
      )}
      <List title="What decides beside the fields">
        <li>Owner: {ownerWords(owner)}</li>
        <li>Duplicates: {DUPLICATE_WORDS}</li>
        {externalIdField && <li>Only once: {attemptWords(externalIdField)}</li>}
      </List>
    </div>
  )
}

function List({ title, look = 'text-muted', children }: { title: string; look?: string; children: ReactNode }) {
  return (
    <div>
      <p className="font-medium">{title}</p>
      <ul className={`mt-0.5 space-y-0.5 ${look}`}>{children}</ul>
    </div>
  )
}
