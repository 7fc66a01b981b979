'use client'

import Link from 'next/link'
import { useEffect, useRef } from 'react'
import type { Stage } from '@/lib/crm/provider'
import { routes } from '@/lib/routes'
import { Notice } from '../../ui/notice'
import { outcomeWords, type Tried } from './outcome-words'
import { StageList } from './stage-list'
import { StageLog } from './stage-log'

type Props = { busy: boolean; stages: Stage[]; tried: Tried | null }

/** The stages while they run, then what came of it, to which the focus goes. */
export function TryOutcome({ busy, stages, tried }: Props) {
  const place = useRef<HTMLDivElement>(null)
  const end = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (busy) place.current?.scrollIntoView({ block: 'nearest' })
  }, [busy])
  useEffect(() => {
    if (tried) end.current?.focus()
  }, [tried])

  const words = tried && outcomeWords(tried)
  return (
    <div ref={place} className="scroll-mb-6">
      <StageLog busy={busy} stages={stages} />
      {words && (
        <div ref={end} tabIndex={-1} role="group" aria-label={words.title} className="scroll-mt-10 outline-none">
          <Notice look={words.look} title={words.title} className="mt-4">
            <p>{words.text}</p>
            {words.toLeads && (
              <p>
                <Link href={routes.leads} className="font-medium text-accent underline">
                  Go to your company leads
                </Link>
              </p>
            )}
          </Notice>
        </div>
      )}
      {(busy || tried) && <StageList stages={stages} live={busy} />}
    </div>
  )
}
