'use client'

import { useEffect, useRef } from 'react'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { DuplicateRecord, Duplicates } from '@/lib/crm/duplicates'
import { OpenInSalesforce } from './open-in-salesforce'
import type { Busy } from './use-panel'

type Props = {
  duplicates: Duplicates
  /** The words of the org's own rule. */
  said: string | undefined
  busy: Busy
  onUse: (recordId: string) => void
  /** Sends the form as it stands now past the rule. No button of the form's own, so that Enter in a field never does. */
  onCreateAnyway: () => void
}

export const CREATE_ANYWAY = 'create anyway'

/** What the org's own duplicate rule has found, and what can be done about each. */
export function DuplicateNotice({
  duplicates: { records, mayCreateAnyway },
  said,
  busy,
  onUse,
  onCreateAnyway,
}: Props) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => place.current?.focus(), [records])
  return (
    <div ref={place} tabIndex={-1} className="outline-none">
      <Notice look="warn" role="alert" title="Salesforce knows this one already">
        <p>
          A duplicate rule of your org stopped the new Salesforce Lead, so nothing was created.{' '}
          {mayCreateAnyway
            ? 'Use a record below, or create the Salesforce Lead anyway: the rule allows it.'
            : 'The rule does not let it through: use a record below, or change what you entered.'}
        </p>
        {said && (
          <p className="text-table break-words text-muted">
            Salesforce said: <q>{said}</q>
          </p>
        )}
      </Notice>
      <ul aria-label="Found by the duplicate rule" className="mt-2 divide-y border-y">
        {records.map(record => (
          <DuplicateItem key={record.id} record={record} busy={busy} onUse={onUse} />
        ))}
      </ul>
      {records.length === 0 && (
        <p className="mt-2 text-table text-muted">Salesforce did not say which records it means.</p>
      )}
      {mayCreateAnyway && (
        <Button
          className="mt-3"
          busy={busy === CREATE_ANYWAY}
          disabled={busy !== null && busy !== CREATE_ANYWAY}
          onClick={onCreateAnyway}
        >
          Create anyway
        </Button>
      )}
    </div>
  )
}

function DuplicateItem({ record, busy, onUse }: { record: DuplicateRecord } & Pick<Props, 'busy' | 'onUse'>) {
  const { object, name, company, owner, url, linkTo } = record
  const shown = name ?? `A Salesforce ${object} that could not be read`
  return (
    <li className="py-3 text-table">
      <p className="font-medium break-words">{name && company ? `${name} · ${company}` : shown}</p>
      <p className="text-muted">
        {name
          ? `Salesforce ${object} · Owner: ${owner ?? '—'}`
          : 'The Salesforce user may not be allowed to see it. You may still be able to open it yourself.'}
      </p>
      <div className="mt-1.5 flex flex-wrap items-center gap-x-3 gap-y-1">
        {linkTo && (
          <Button
            size="sm"
            className="max-w-full min-w-0"
            busy={busy === linkTo}
            disabled={busy !== null && busy !== linkTo}
            onClick={() => onUse(linkTo)}
          >
            <span className="truncate">{linkWords(record)}</span>
          </Button>
        )}
        <OpenInSalesforce url={url} name={shown} />
      </div>
    </li>
  )
}

function linkWords({ object, name, company }: DuplicateRecord) {
  if (object === 'Contact') return `Associate with ${company ?? 'its Account'}`
  if (object === 'Account') return `Associate with ${name ?? 'this Account'}`
  return (
    <>
      Use this Lead<span className="sr-only"> of {company && name ? `${company} (${name})` : name}</span>
    </>
  )
}
