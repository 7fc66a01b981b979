'use client'

import { useEffect, useRef, useState } from 'react'
import { useCrmPanel } from '@/components/crm/panel-context'
import { OUTAGES } from '@/components/crm/use-panel'
import type { ActionCode, ActionResult } from '@/lib/action'
import { COMPANIES_A_CALL } from '@/lib/matching/share-statements'
import { fail, type Failure } from '@/lib/result'
import { useRefresh } from './use-refresh'

export type BulkCheck = (input: {
  leadIds: string[]
}) => Promise<ActionResult<{ checked: { leadId: string; matchCount: number }[]; linked: string[] }>>

/** `left`: what is still to do, kept for going on after a failure or a stop. */
export type Run = {
  state: 'running' | 'stopping' | 'stopped' | 'failed' | 'done'
  total: number
  left: string[]
  withMatches: number
  linked: number
  failure: Failure<ActionCode> | null
}

/** Checks many company leads, one API call's worth after the other, so that it shows how far it is and can be stopped. */
export function useBulkCheck(check: BulkCheck) {
  const refresh = useRefresh()
  const { note } = useCrmPanel()
  const [run, setRun] = useState<Run | null>(null)
  const stop = useRef(false)
  useEffect(() => () => void (stop.current = true), [])

  const goOn = async (from: Run) => {
    stop.current = false
    let now = from
    const show = (change: Partial<Run>) => setRun((now = { ...now, ...change }))
    show({ state: 'running', failure: null })
    while (now.left.length > 0) {
      if (stop.current) return show({ state: 'stopped' })
      const batch = now.left.slice(0, COMPANIES_A_CALL)
      note(batch, 'checking')
      const answer = await check({ leadIds: batch }).catch(() => fail('surprise' as ActionCode))
      if (!answer.ok) {
        note(batch, OUTAGES.includes(answer.code) ? 'unavailable' : null)
        return show({ state: 'failed', failure: answer })
      }
      const { checked, linked } = answer.value
      show({
        left: now.left.slice(batch.length),
        withMatches: now.withMatches + checked.filter(({ matchCount }) => matchCount > 0).length,
        linked: now.linked + linked.length,
      })
      // In one go, so that no button falls back to its old status for a moment.
      await refresh(() => note(batch, null))
    }
    show({ state: 'done' })
  }

  return {
    run,
    /** `linked` of the chosen company leads need no check. */
    start: (leadIds: string[], linked: number) =>
      void goOn({ state: 'running', total: leadIds.length, left: leadIds, withMatches: 0, linked, failure: null }),
    goOn: () => void (run && goOn(run)),
    stop: () => {
      stop.current = true
      setRun(before => before && { ...before, state: 'stopping' })
    },
    close: () => setRun(null),
  }
}
