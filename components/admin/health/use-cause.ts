'use client'

import { useRef, useState } from 'react'
import type { ActionCode, ActionResult } from '@/lib/action'
import { fail, type Failure } from '@/lib/result'

/** Failures with one and the same reason, as an action takes them. */
type Cause = { doing: string; code: string; said: string | null }

export type CauseActions = {
  retry(input: unknown): Promise<ActionResult<{ tried: number; more: boolean }>>
  dismiss(input: unknown): Promise<ActionResult<null>>
}

/** Retrying a dozen companies a call until none are left or one call fails, and dismissing. `done` says how it ended. */
export function useCause({ doing, code, said }: Cause, { retry, dismiss }: CauseActions, done: (how: string) => void) {
  const underWay = useRef(false)
  const [busy, setBusy] = useState<'retry' | 'dismiss' | null>(null)
  const [checked, setChecked] = useState(0)
  const [failure, setFailure] = useState<Failure<ActionCode> | null>(null)

  async function only(what: 'retry' | 'dismiss', work: () => Promise<string | null>) {
    if (underWay.current) return
    underWay.current = true
    setBusy(what)
    setFailure(null)
    setChecked(0)
    const how = await work()
    underWay.current = false
    setBusy(null)
    if (how) done(how)
  }

  const retryAll = () =>
    only('retry', async () => {
      let sum = 0
      for (let more = true; more;) {
        const answer = await retry({ code, said }).catch(() => fail('surprise'))
        if (!answer.ok) {
          setFailure(answer)
          return null
        }
        sum += answer.value.tried
        more = answer.value.more
        setChecked(sum)
      }
      return sum === 1 ? '1 company was checked.' : `${sum.toLocaleString('en')} companies were checked.`
    })

  const dismissAll = (until: Date) =>
    only('dismiss', async () => {
      const answer = await dismiss({ doing, code, said, until }).catch(() => fail('surprise'))
      if (answer.ok) return 'Dismissed. It comes back if it happens again.'
      setFailure(answer)
      return null
    })

  return { busy, checked, failure, retryAll, dismissAll }
}
