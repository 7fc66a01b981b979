import Link from 'next/link'
import { routes } from '@/lib/routes'
import { Field } from '../ui/field'

const plain = { autoCapitalize: 'none', spellCheck: false, autoCorrect: 'off' }
const secret = { ...plain, type: 'password', autoComplete: 'new-password' }

/** Uncontrolled on purpose: password and token live in their inputs and in the one call that sends them. */
export function CredentialFields({ username, errors }: { username?: string; errors: Record<string, string> }) {
  return (
    <>
      <Field
        {...plain}
        beside
        label="Username"
        name="username"
        autoComplete="off"
        defaultValue={username}
        required
        error={errors.username}
        hint="Any existing Salesforce user will do; one made for integrations is best. The API must be enabled in your Salesforce edition."
      />
      <Field
        {...secret}
        beside
        label="Password"
        name="password"
        required
        error={errors.password}
        hint="Kept encrypted, and never shown again. Changing it in Salesforce voids the token as well: both must be updated here then."
      />
      <Field
        {...secret}
        beside
        label="Confirm"
        name="confirm"
        required
        error={errors.confirm}
        hint="The same password once more."
      />
      <Field
        {...secret}
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
  for (const name of ['password', 'confirm', 'token']) {
    const input = form?.elements.namedItem(name)
    if (input instanceof HTMLInputElement) input.value = ''
  }
}
