'use client'

import { useState } from 'react'
import type { ActionCode, ActionResult } from '@/lib/action'
import type { LeadForm } from '@/lib/crm/writing/lead-form'
import { fail, type Failure } from '@/lib/result'

/** `refused`: fields that Salesforce has just named in a refusal. */
export type ReadForm = (refused: string[]) => Promise<ActionResult<LeadForm>>

type State = { state: 'closed' | 'reading' } | { state: 'open'; form: LeadForm }

/** The form as the org has it now, read when it is opened and again after a refusal that names what it does not ask for. */
export function useLeadForm(read: ReadForm) {
  const [shown, setShown] = useState<State>({ state: 'closed' })
  const [failure, setFailure] = useState<Failure<ActionCode> | null>(null)

  const ask = async (refused: string[]) => {
    const answer = await read(refused).catch(() => fail('surprise' as ActionCode))
    setFailure(answer.ok ? null : answer)
    // After a refusal the form that is there stays, with all that was typed.
    if (answer.ok) setShown({ state: 'open', form: answer.value })
    else setShown(before => (before.state === 'open' ? before : { state: 'closed' }))
  }
  return {
    shown,
    failure,
    open: () => {
      setShown({ state: 'reading' })
      setFailure(null)
      void ask([])
    },
    readAgain: (refused: string[]) => void ask(refused),
    close: () => setShown({ state: 'closed' }),
  }
}
