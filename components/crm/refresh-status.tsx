'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import type { ActionCode } from '@/lib/action'
import { fail, type Failure } from '@/lib/result'
import { FailureNotice } from './failure-notice'
import { refreshedWords } from './status-history'
import type { CrmActions } from './use-panel'

type Props = { leadId: string; refresh: CrmActions['refresh'] }

/** Asks Salesforce now what has become of the linked record, instead of at the next daily refresh. */
export function RefreshStatus({ leadId, refresh }: Props) {
  const router = useRouter()
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState('')
  const [failure, setFailure] = useState<Failure<ActionCode> | null>(null)

  const ask = async () => {
    setBusy(true)
    setFailure(null)
    setSaid('')
    const answer = await refresh({ leadId }).catch(() => fail('surprise' as ActionCode))
    setBusy(false)
    if (!answer.ok) return setFailure(answer)
    setSaid(refreshedWords(answer.value))
    router.refresh()
  }

  return (
    <>
      <Button look="quiet" size="sm" className="-ml-3 text-accent" busy={busy} onClick={ask}>
        Refresh from Salesforce
      </Button>
      <p role="status" className="sr-only">
        {said}
      </p>
      {failure && <FailureNotice failure={failure} onRetry={ask} className="mt-2" />}
    </>
  )
}
