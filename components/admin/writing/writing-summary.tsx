import Link from 'next/link'
import { FACT_WORDS } from '@/components/crm/create/lead-words'
import { buttonLook } from '@/components/ui/button'
import { connectionFacts } from '@/lib/crm/connection/connection-facts'
import { NO_LAST_NAME, readWriteSettings } from '@/lib/crm/writing/write-settings'
import { routes } from '@/lib/routes'

const LAST_NAMES = { placeholder: () => NO_LAST_NAME, company: () => 'the company’s name' }
const OWNERS = {
  assignment_rules: 'Salesforce’s assignment rules decide',
  integration_user: 'the integration user',
  rep: 'the rep who creates it, matched by e-mail',
}

/** What a new Salesforce Lead will hold, before anybody makes one. */
export async function WritingSummary({ accountId }: { accountId: string }) {
  const facts = await connectionFacts(accountId)
  const settings = facts?.writing ?? readWriteSettings(undefined)
  const connected = facts !== null
  const { lastName, owner, extraFields } = settings
  const rows = [
    ['Company', 'the company lead’s name'],
    [
      'Last name',
      `what the rep enters; else ${lastName.rule === 'text' ? lastName.text : LAST_NAMES[lastName.rule]()}`,
    ],
    ['First name, e-mail, phone', 'what the rep enters'],
    ...(settings.permalinkField === 'Website'
      ? []
      : [['Website', 'the company lead’s domain, unless the rep changes it']]),
    ['Lead Source', settings.leadSource],
    [settings.permalinkField, 'the permanent link to the company’s page here'],
    ['Owner', owner.kind === 'fixed' ? owner.name : OWNERS[owner.kind]],
    ...extraFields.map(extra => [
      extra.field,
      extra.from === 'constant' ? extra.value : FACT_WORDS[extra.from].toLowerCase(),
    ]),
  ] as [string, string][]
  return (
    <section aria-labelledby="written" className="mt-10 max-w-4xl border-t pt-6">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <h2 id="written" className="text-lg font-semibold">
          What we write in Salesforce
        </h2>
        {connected && (
          <Link href={routes.adminWriting} className={buttonLook({ size: 'sm' })}>
            Change what is written
          </Link>
        )}
      </div>
      <p className="mt-1 max-w-prose text-muted">
        A new Salesforce Lead, only when a rep presses Create. Associating a company lead writes nothing there. Tasks
        about visits are a choice of their own, under Activity back to Salesforce.
        {!connected && ' Owner, record type and further fields can be chosen once Salesforce is connected.'}
      </p>
      <dl className="mt-4 text-table">
        {rows.map(([field, value]) => (
          <div key={field} className="grid gap-x-8 border-t py-2 first:border-t-0 sm:grid-cols-[12rem_minmax(0,1fr)]">
            <dt className="font-medium break-words">{field}</dt>
            <dd className="break-words text-muted">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
