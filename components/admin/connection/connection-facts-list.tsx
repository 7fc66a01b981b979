import type { ReactNode } from 'react'
import type { SignInFacts } from '@/lib/crm/connection/connection-facts'
import type { WayIn } from '@/lib/crm/connection/connection-form'
import { LocalDate } from '../../ui/times'
import { WAY_LABELS } from './connection-way-field'

const SAVED: Record<WayIn, string> = {
  password: 'Password and token',
  client_credentials: 'Consumer secret',
  web_server: 'Permission from Salesforce',
}

/** Who and where, and when what signs in was saved. What it is stays sealed. */
export function ConnectionFactsList({ facts }: { facts: SignInFacts }) {
  return (
    <dl className="grid gap-x-8 gap-y-3 pt-4 text-table sm:grid-cols-2 lg:grid-cols-3">
      <Fact name="Salesforce org">
        {facts.orgName}
        <span className="block text-xs text-muted">
          {facts.sandbox ? 'Sandbox' : 'Production'}, {facts.orgId}
        </span>
      </Fact>
      <Fact name="Way in">{WAY_LABELS[facts.way]}</Fact>
      <Fact name="Signs in as">{facts.username}</Fact>
      <Fact name="Sign-in address">{facts.loginHost}</Fact>
      {facts.clientId && <Fact name="Consumer key">{shortened(facts.clientId)}</Fact>}
      <Fact name={SAVED[facts.way]}>
        saved on <LocalDate at={facts.savedAt} /> by {facts.savedBy}
      </Fact>
    </dl>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="text-xs text-muted">{name}</dt>
      <dd className="mt-0.5 break-words">{children}</dd>
    </div>
  )
}

/** An identifier, and a long one: enough of it to tell two apart. */
const shortened = (key: string) => (key.length > 20 ? `${key.slice(0, 10)}…${key.slice(-6)}` : key)
