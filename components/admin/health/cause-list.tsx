'use client'

import { useEffect, useRef, useState } from 'react'
import type { ShownCause } from '@/lib/crm/health/health'
import { CauseItem } from './cause-item'
import type { CauseActions } from './use-cause'

type Props = { causes: ShownCause[]; mayRetry: boolean; actions: CauseActions; exportHref: string }

export function CauseList({ causes, mayRetry, actions, exportHref }: Props) {
  const [said, setSaid] = useState('')
  const heading = useRef<HTMLHeadingElement>(null)
  const shown = useRef(causes.length)
  useEffect(() => {
    // The button that was pressed goes with its cause, and would take the focus along.
    const gone = causes.length < shown.current
    shown.current = causes.length
    if (gone && document.activeElement === document.body) heading.current?.focus()
  }, [causes.length])
  return (
    <section aria-labelledby="failures" className="pt-8">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h3 id="failures" ref={heading} tabIndex={-1} className="font-semibold outline-none">
          Failures
        </h3>
        <a href={exportHref} download className="py-1 text-table text-accent underline max-lg:py-3">
          Export the last 30 days (CSV)
        </a>
      </div>
      <p role="status" className="text-table text-good empty:hidden">
        {said}
      </p>
      {causes.length === 0 ? (
        <p className="pt-1 text-table text-muted">
          None that are still open. What works again leaves this list by itself.
        </p>
      ) : (
        <ul className="divide-y border-b">
          {causes.map(cause => (
            <CauseItem
              key={`${cause.doing}/${cause.code}/${cause.said}`}
              cause={cause}
              mayRetry={mayRetry}
              actions={actions}
              done={setSaid}
            />
          ))}
        </ul>
      )}
    </section>
  )
}
