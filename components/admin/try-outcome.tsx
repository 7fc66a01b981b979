'use client'

import Link from 'next/link'
import { useEffect, useRef } from 'react'
import type { Inspection } from '@/lib/crm/provider'
import { routes } from '@/lib/routes'
import { Notice } from '../ui/notice'
import { outcomeWords } from './outcome-words'
import { StageList } from './stage-list'

export type Tried = { what: 'test' | 'update'; inspection: Inspection; hadConnection: boolean }

/** What came of Test connection or Update, stage by stage; the focus goes to it. */
export function TryOutcome({ tried, busy }: { tried: Tried | null; busy: boolean }) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (tried) place.current?.focus()
  }, [tried])

  const words = tried && outcomeWords(tried)
  return (
    <>
      <p role="status" className="mt-3 min-h-5 text-table text-muted">
        {busy && 'Asking Salesforce. This takes a few seconds.'}
      </p>
      {tried && words && (
        <div ref={place} tabIndex={-1} role="group" aria-label={words.title} className="outline-none">
          <Notice look={words.look} title={words.title} className="mb-3">
            <p>{words.text}</p>
            {words.toLeads && (
              <p>
                <Link href={routes.leads} className="font-medium text-accent underline">
                  Go to your company leads
                </Link>
              </p>
            )}
          </Notice>
          <StageList stages={tried.inspection.stages} />
        </div>
      )}
    </>
  )
}
