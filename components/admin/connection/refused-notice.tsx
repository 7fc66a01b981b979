import type { WayIn } from '@/lib/crm/connection/connection-form'
import { Notice } from '../../ui/notice'
import { RelativeTime } from '../../ui/times'
import { CureSteps } from './cure-steps'
import { cureOf } from './stage-cures'

type Props = { said: string; since: Date | null; way: WayIn }

/** The saved sign-in was refused, and nothing has been tried since. */
export function RefusedNotice({ said, since, way }: Props) {
  const cure = cureOf('sign_in_refused', said)
  return (
    <Notice look="warn" title={`Salesforce refused the saved sign-in: ${cure.title}`} className="mt-4">
      {said && (
        <p className="break-words">
          Salesforce said{since && <> {<RelativeTime at={since} />}</>}: <q>{said}</q>
        </p>
      )}
      <p>
        WOW Analytics has stopped signing in{way === 'password' && ', so that Salesforce does not lock the user'}. Every
        CRM status stays as it is until you update the sign-in below, or try the saved one again once it is mended in
        Salesforce.
      </p>
      <CureSteps cure={cure} />
    </Notice>
  )
}
