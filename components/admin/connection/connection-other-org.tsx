'use client'

import { useState } from 'react'
import type { OtherOrg } from '@/lib/crm/provider'
import { AskDialog } from '../../ui/ask-dialog'
import { Button } from '../../ui/button'

type Props = {
  decision: OtherOrg | undefined
  /** What the button that does it is called: it names the result. */
  label: (now: string) => string
  accept: () => void
}

/** The sign-in leads to another org than the links. Nothing is used there before somebody has decided. */
export function ConnectionOtherOrg({ decision, label, accept }: Props) {
  const [answered, setAnswered] = useState<OtherOrg | null>(null)
  if (!decision) return null
  const { before, now, links } = decision
  const old = before.orgName ?? 'the org from before'
  const close = () => setAnswered(decision)
  return (
    <AskDialog
      open={answered !== decision}
      onOpenChange={open => !open && close()}
      title="This is another Salesforce org"
      keep={before.orgName === null ? 'Do not connect' : `Keep ${before.orgName}`}
      actions={
        <Button
          look="primary"
          className="max-sm:h-auto max-sm:min-h-11 max-sm:whitespace-normal"
          onClick={() => {
            close()
            accept()
          }}
        >
          {label(now.orgName)}
        </Button>
      }
    >
      <dl className="grid gap-x-6 gap-y-2 border-y py-3 text-table sm:grid-cols-2">
        <Org name={before.orgName === null ? 'Connected before' : 'Connected until now'} org={before} />
        <Org name="This sign-in leads to" org={now} />
      </dl>
      <p>{aboutLinks(links, old)}</p>
      <p>
        In {now.orgName} every company lead starts as not checked. Come back to {old} later, and its links are there
        again. Nothing is changed in either org.
      </p>
    </AskDialog>
  )
}

function Org({ name, org }: { name: string; org: OtherOrg['before'] }) {
  return (
    <div className="min-w-0">
      <dt className="text-xs text-muted">{name}</dt>
      <dd className="mt-0.5 font-medium break-words">
        {org.orgName}
        <span className="block text-xs font-normal text-muted">
          {org.orgName === null ? '' : org.sandbox ? 'Sandbox, ' : 'Production, '}
          {org.orgId}
        </span>
      </dd>
    </div>
  )
}

function aboutLinks(links: number, orgName: string): string {
  if (links === 0) return `No company lead is linked to a record of ${orgName} yet, so nothing is left behind.`
  const count = links === 1 ? 'One company lead is' : `${links.toLocaleString('en')} company leads are`
  return `${count} linked to records of ${orgName}. These links are kept as history, and are not shown while the other org is connected.`
}
