'use client'

import type { ActionResult } from '@/lib/action'
import type { ConnectionFacts } from '@/lib/crm/connection/connection-facts'
import { routes } from '@/lib/routes'
import { FormFailure } from '../../form-failure'
import { FormButton } from '../../ui/form-button'
import { DisconnectDialog } from './disconnect-dialog'
import { TryOutcome } from './try-outcome'
import { useStages } from './use-stages'

type Act = (input: unknown) => Promise<ActionResult<void>>
type Props = { state: ConnectionFacts['state']; orgName: string; hasStandby: boolean; pause: Act; disconnect: Act }

/** Stop for a while, or for good: two acts, and neither touches anything in Salesforce. */
export function ConnectionControls({ state, orgName, hasStandby, pause, disconnect }: Props) {
  const { busy, failure, send, run, stages, tried } = useStages(true)
  return (
    <>
      <div className="mt-4 flex flex-wrap items-center gap-3">
        {state === 'connected' ? (
          <FormButton
            type="button"
            look="outline"
            size="sm"
            busy={busy}
            onClick={() =>
              void send(
                () => pause({}),
                () => {},
              )
            }
          >
            Pause
          </FormButton>
        ) : (
          <FormButton type="button" size="sm" busy={busy} onClick={() => void run('resume', routes.crmResume, {})}>
            {state === 'paused' ? 'Resume' : 'Try the saved sign-in again'}
          </FormButton>
        )}
        <DisconnectDialog orgName={orgName} hasStandby={hasStandby} disconnect={disconnect} />
        <p className="text-table text-muted">{NOTES[state]}</p>
      </div>
      <FormFailure failure={failure} className="mt-4" />
      <TryOutcome {...{ busy, stages, tried }} />
    </>
  )
}

const NOTES: Record<ConnectionFacts['state'], string> = {
  connected: 'Pause stops every call to Salesforce and keeps what signs in; Disconnect deletes it.',
  paused: 'Resume signs in once, and goes on only if Salesforce lets it in.',
  needs_attention: 'One attempt, and no other follows by itself.',
}
