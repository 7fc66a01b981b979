'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { ActionCode } from '@/lib/action'
import { STAGES, type Inspection, type Stage } from '@/lib/crm/provider'
import { routes } from '@/lib/routes'
import { useSend } from '../../ui/use-send'
import { askInStages } from './connection-stream'
import { useOutcomePlace } from './one-outcome'
import type { Tried } from './outcome-words'

const waiting = (): Stage[] => STAGES.map(name => ({ name, state: 'not_reached' }))

/** One sign-in attempt a press, its stages as they come, and what came of it. */
export function useStages(hadConnection: boolean) {
  const router = useRouter()
  const sending = useSend<ActionCode>()
  const { isLatest, claim } = useOutcomePlace()
  const [stages, setStages] = useState<Stage[]>([])
  const [tried, setTried] = useState<Tried | null>(null)

  const run = (what: Tried['what'], address: string, typed: unknown, done?: (inspection: Inspection) => void) => {
    claim()
    setTried(null)
    setStages(waiting())
    const take = (stage: Stage) => setStages(known => known.map(old => (old.name === stage.name ? stage : old)))
    return sending.send(
      () => askInStages(address, typed, take),
      inspection => {
        setStages(inspection.stages)
        setTried({ what, inspection, hadConnection, visited: address === routes.crmFinish })
        if (what !== 'test' && inspection.org) router.refresh()
        done?.(inspection)
      },
    )
  }
  /** Something else that was pressed here: once it is done, what was told before is no longer true. */
  const send: typeof sending.send = (call, done) =>
    sending.send(call, value => {
      claim()
      setTried(null)
      return done(value)
    })
  return { ...sending, send, router, run, stages, tried: isLatest ? tried : null }
}
