'use client'

import { useBulk } from './bulk-context'

const box = 'grid size-8 cursor-pointer place-items-center max-lg:size-11'

/** Space ticks, and with Shift a click ticks from the last one to this one. */
export function RowTick({ leadId, name }: { leadId: string; name: string }) {
  const { ticked, tick } = useBulk()
  return (
    <label className={box}>
      <input
        type="checkbox"
        aria-label={`Select ${name}`}
        checked={ticked.has(leadId)}
        onChange={event => tick(leadId, event.target.checked, (event.nativeEvent as MouseEvent).shiftKey)}
        className="size-4 accent-accent"
      />
    </label>
  )
}

export function AllTick() {
  const { ids, ticked, tickAll } = useBulk()
  const all = ticked.size === ids.length
  return (
    <label className={box}>
      <input
        type="checkbox"
        aria-label="Select all on this page"
        checked={all}
        ref={input => {
          if (input) input.indeterminate = ticked.size > 0 && !all
        }}
        onChange={event => tickAll(event.target.checked)}
        className="size-4 accent-accent"
      />
    </label>
  )
}
