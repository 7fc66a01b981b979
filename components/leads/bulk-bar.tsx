'use client'

import { CircleAlert, X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { Button } from '@/components/ui/button'
import { bulkWords } from './bulk-words'
import type { Run } from './use-bulk-check'

type Props = {
  ticked: number
  run: Run | null
  onCheck: () => void
  onCheckPage: () => void
  onClear: () => void
  onStop: () => void
  onGoOn: () => void
  onClose: () => void
}

/**
 * Floats at the foot of the list, so that no row moves when the first is ticked. In the order of the keyboard it stands
 * before the list: from the check box of the head it is one step back, and not a hundred and fifty on.
 */
export function BulkBar(props: Props) {
  const { ticked, run } = props
  const bar = useRef<HTMLElement>(null)
  // A pressed button may be gone with the next state; the focus then stays in the bar.
  useEffect(() => {
    if (document.activeElement === document.body) bar.current?.focus({ preventScroll: true })
  }, [run?.state])
  return (
    <section
      ref={bar}
      tabIndex={-1}
      data-bulk-bar
      aria-label="Selected company leads"
      className="no-print outline-none sticky bottom-4 z-20 order-last mx-auto mt-4 w-full max-w-[720px] overflow-hidden rounded-md border bg-surface shadow-float max-lg:bottom-2"
    >
      {run && <Progress run={run} />}
      <div className="flex min-h-14 flex-wrap items-center gap-x-3 gap-y-2 py-2 pr-2 pl-4">
        {run ? <RunControls {...props} run={run} /> : <Choice {...props} ticked={ticked} />}
      </div>
    </section>
  )
}

function Choice({ ticked, onCheck, onCheckPage, onClear }: Props) {
  return (
    <>
      <p className="figures min-w-20 flex-1 font-medium">{bulkWords(null, ticked)}</p>
      <div className="flex flex-wrap items-center gap-2 max-sm:order-last max-sm:w-full">
        <Button look="primary" size="sm" className="max-sm:flex-1" aria-keyshortcuts="Control+Enter" onClick={onCheck}>
          Check in Salesforce
          <kbd aria-hidden className="font-sans text-xs font-normal opacity-80 max-lg:hidden">
            Ctrl ↵
          </kbd>
        </Button>
        <Button size="sm" className="max-sm:flex-1" onClick={onCheckPage}>
          Check all on this page
        </Button>
      </div>
      <Button look="quiet" size="icon" aria-label="Clear selection" onClick={onClear}>
        <X aria-hidden className="size-4" />
      </Button>
    </>
  )
}

function RunControls({ run, onStop, onGoOn, onClose }: Props & { run: Run }) {
  const busy = run.state === 'running' || run.state === 'stopping'
  return (
    <>
      {run.state === 'failed' && <CircleAlert aria-hidden className="size-4 shrink-0 text-bad" />}
      <p className="figures min-w-40 flex-1 text-table">{bulkWords(run, 0)}</p>
      {(run.state === 'failed' || run.state === 'stopped') && (
        <Button look="primary" size="sm" className="max-sm:order-last max-sm:mr-2 max-sm:w-full" onClick={onGoOn}>
          {run.left.length < run.total ? `Check the other ${run.left.length}` : 'Try again'}
        </Button>
      )}
      {/* Two buttons, not one that changes: a second Enter on Stop must not close what it has stopped. */}
      {busy ? (
        <Button key="stop" size="sm" busy={run.state === 'stopping'} onClick={onStop}>
          Stop
        </Button>
      ) : (
        <Button key="close" look="quiet" size="icon" aria-label="Close" onClick={onClose}>
          <X aria-hidden className="size-4" />
        </Button>
      )}
    </>
  )
}

function Progress({ run }: { run: Run }) {
  const done = run.total - run.left.length
  return (
    <div
      role="progressbar"
      aria-label="Check in Salesforce"
      aria-valuemin={0}
      aria-valuemax={run.total}
      aria-valuenow={done}
      aria-valuetext={`${done} of ${run.total} checked`}
      className="h-1 bg-sunken"
    >
      <div
        className="h-full bg-accent transition-[width] duration-150"
        style={{ width: `${run.total === 0 ? 100 : (100 * done) / run.total}%` }}
      />
    </div>
  )
}
