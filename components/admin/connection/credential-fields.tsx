import Link from 'next/link'
import type { SignInFacts } from '@/lib/crm/connection/connection-facts'
import { routes } from '@/lib/routes'
import { Field } from '../../ui/field'
import { SECRETS, type Plain } from './connection-typed'
import { CredentialSaved } from './credential-saved'

export type Saved = { saved: SignInFacts; replace: () => void }

type Props = {
  plain: Plain
  change: (change: Partial<Plain>) => void
  errors: Record<string, string>
  /** Set while blank secrets mean "keep the saved ones". */
  kept: Saved | null
}

const plainText = { autoCapitalize: 'none', spellCheck: false, autoCorrect: 'off' }
export const secretInput = { ...plainText, type: 'password', autoComplete: 'new-password' }

/** Secrets are uncontrolled on purpose: they live in their inputs and in the one call that sends them. */
export function CredentialFields({ plain, change, errors, kept }: Props) {
  return (
    <>
      <Field
        {...plainText}
        beside
        label="Username"
        name="username"
        autoComplete="off"
        value={plain.username}
        onChange={event => change({ username: event.target.value })}
        required
        error={errors.username}
        hint="Any existing Salesforce user will do; one made for integrations is best. The API must be enabled in your Salesforce edition."
      />
      {kept ? (
        <CredentialSaved
          {...kept}
          what="Password and token"
          hint="Changing the password in Salesforce voids the token as well: replace both here then. Another address or username asks for them again."
        />
      ) : (
        <PasswordFields errors={errors} />
      )}
    </>
  )
}

function PasswordFields({ errors }: { errors: Record<string, string> }) {
  return (
    <>
      <Field
        {...secretInput}
        beside
        label="Password"
        name="password"
        required
        error={errors.password}
        hint="Kept encrypted, and never shown again. Changing it in Salesforce voids the token as well: both must be updated here then."
      />
      <Field
        {...secretInput}
        beside
        label="Confirm"
        name="confirm"
        required
        error={errors.confirm}
        hint="The same password once more."
      />
      <Field
        {...secretInput}
        beside
        label="Token"
        name="token"
        error={errors.token}
        hint={
          <>
            The security token Salesforce has sent to this user by e-mail. Leave it empty if your org trusts this
            server’s IP address.{' '}
            <Link href={`${routes.helpSalesforce}#token`} className="text-accent underline">
              How to get a token
            </Link>
          </>
        }
      />
    </>
  )
}

export function emptySecrets(form: HTMLFormElement | null) {
  for (const name of SECRETS) {
    const input = form?.elements.namedItem(name)
    if (input instanceof HTMLInputElement) input.value = ''
  }
}
