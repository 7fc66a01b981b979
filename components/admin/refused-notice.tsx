import { Notice } from '../ui/notice'
import { CureSteps } from './cure-steps'
import { cureOf } from './stage-cures'

/** The saved sign-in was refused, and nothing has been tried since. */
export function RefusedNotice({ said }: { said: string }) {
  const cure = cureOf('sign_in_refused', said)
  return (
    <Notice look="warn" title={`Salesforce refused the saved sign-in: ${cure.title}`} className="mt-4">
      {said && (
        <p className="break-words">
          Salesforce said: <q>{said}</q>
        </p>
      )}
      <p>
        WOW Analytics has stopped signing in, so that Salesforce does not lock the user. Every CRM status stays as it is
        until you update the sign-in below.
      </p>
      <CureSteps cure={cure} />
    </Notice>
  )
}
