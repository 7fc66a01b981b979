import { Field } from '../../ui/field'
import { ConnectionCallback } from './connection-callback'
import type { Plain } from './connection-typed'
import { CredentialSaved } from './credential-saved'
import { secretInput, type Saved } from './credential-fields'

type Props = {
  plain: Plain
  change: (change: Partial<Plain>) => void
  errors: Record<string, string>
  kept: Saved | null
  /** Set while the secret that went along to Salesforce is still there. */
  wentAlong: Pick<Saved, 'replace'> | null
  /** Where Salesforce sends the browser back to. */
  callbackUrl: string
}

/** Of an External Client App in the customer's own org: nobody else's key is ever used. */
export function CredentialAppFields({ plain, change, errors, kept, wentAlong, callbackUrl }: Props) {
  const goesThere = plain.way === 'web_server'
  const known = wentAlong ? { ...wentAlong, saved: null } : kept
  return (
    <>
      {goesThere && <ConnectionCallback url={callbackUrl} />}
      <Field
        beside
        label="Consumer key"
        name="clientId"
        autoComplete="off"
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        value={plain.clientId}
        onChange={event => change({ clientId: event.target.value })}
        required
        error={errors.clientId}
        hint="In Salesforce: Setup → External Client App Manager → your app → Settings → OAuth Settings → Consumer Key and Secret. A new app’s key works after a few minutes."
      />
      {known ? (
        <CredentialSaved
          {...known}
          what="Consumer secret"
          hint={
            wentAlong
              ? 'Not saved yet. It is forgotten ten minutes after you went to Salesforce.'
              : 'Another address or consumer key asks for the secret again.'
          }
        />
      ) : (
        <Field
          {...secretInput}
          beside
          label="Consumer secret"
          name="clientSecret"
          required={!goesThere}
          error={errors.clientSecret}
          hint={
            goesThere
              ? 'Kept encrypted, and never shown again. Leave it empty if your app does not require a secret.'
              : 'Kept encrypted, and never shown again. The app runs as the user you choose under its policies.'
          }
        />
      )}
    </>
  )
}
