'use client'

import { createContext, use, useRef, useState, type ReactNode } from 'react'
import { isLinked, type CrmStatus } from '@/lib/crm/status'
import { BulkBar } from './bulk-bar'
import { bulkWords } from './bulk-words'
import { useBulkCheck, type BulkCheck } from './use-bulk-check'
import { useBulkKeys } from './use-bulk-keys'

type Context = {
  ids: string[]
  ticked: ReadonlySet<string>
  tick: (leadId: string, on: boolean, range: boolean) => void
  tickAll: (on: boolean) => void
}

const BulkContext = createContext<Context | null>(null)

export function useBulk(): Context {
  const context = use(BulkContext)
  if (!context) throw new Error('A check box of the list stands inside a BulkProvider')
  return context
}

type Props = { leads: { id: string; status: CrmStatus }[]; check: BulkCheck; children: ReactNode }

/** Which rows of the list are ticked, and the check that runs over them. Rows that leave the list are ticked no longer. */
export function BulkProvider({ leads, check, children }: Props) {
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set())
  const lastTicked = useRef<string | null>(null)
  const { run, start, goOn, stop, close } = useBulkCheck(check)
  const ids = leads.map(lead => lead.id)
  const ticked = new Set(ids.filter(id => kept.has(id)))
  const busy = run?.state === 'running' || run?.state === 'stopping'

  const change = (next: Iterable<string>) => {
    setKept(new Set(next))
    if (!busy) close()
  }
  const tick = (leadId: string, on: boolean, range: boolean) => {
    const [a, b] = [ids.indexOf(lastTicked.current ?? ''), ids.indexOf(leadId)]
    const meant = range && a >= 0 ? ids.slice(Math.min(a, b), Math.max(a, b) + 1) : [leadId]
    lastTicked.current = leadId
    change(on ? [...ticked, ...meant] : [...ticked].filter(id => !meant.includes(id)))
  }
  const checkThese = (chosen: typeof leads) => {
    const open = chosen.filter(lead => !isLinked(lead.status)).map(lead => lead.id)
    setKept(new Set())
    start(open, chosen.length - open.length)
  }
  const checkTicked = () => checkThese(leads.filter(lead => ticked.has(lead.id)))
  const clear = () => {
    leaveBar()
    change([])
  }
  const closeBar = () => {
    leaveBar()
    close()
  }
  // Escape takes away what the bar shows, but never a check that is under way: that is what Stop is for.
  const onEscape = busy ? null : run ? closeBar : ticked.size > 0 ? clear : null
  useBulkKeys({ onCheck: ticked.size > 0 && !busy ? checkTicked : null, onEscape })

  return (
    <BulkContext value={{ ids, ticked, tick, tickAll: on => change(on ? ids : []) }}>
      <p role="status" className="sr-only">
        {bulkWords(run, ticked.size)}
      </p>
      <div className="flex flex-col">
        {(ticked.size > 0 || run) && (
          <BulkBar
            ticked={ticked.size}
            run={run}
            onCheck={checkTicked}
            onCheckPage={() => checkThese(leads)}
            onClear={clear}
            onStop={stop}
            onGoOn={goOn}
            onClose={closeBar}
          />
        )}
        {children}
      </div>
    </BulkContext>
  )
}

/** The bar goes away with the button that was pressed in it; the focus goes to the list it belongs to. */
function leaveBar() {
  if (document.activeElement?.closest('[data-bulk-bar]'))
    document.getElementById('content')?.focus({ preventScroll: true })
}
