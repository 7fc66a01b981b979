'use client'

import { useRef, useState, type ReactNode } from 'react'
import type { ActionCode, ActionResult } from '@/lib/action'
import { FormFailure } from '../../form-failure'
import { AskDialog } from '../../ui/ask-dialog'
import { Button } from '../../ui/button'
import { FormButton } from '../../ui/form-button'
import { useSend } from '../../ui/use-send'
import { useOutcomePlace } from './one-outcome'

type Props = {
  orgName: string
  /** Whether another sign-in is kept beside this one. */
  hasStandby: boolean
  disconnect: (input: unknown) => Promise<ActionResult<void>>
}

export function DisconnectDialog({ orgName, hasStandby, disconnect }: Props) {
  const { busy, failure, send } = useSend<ActionCode>()
  const [open, setOpen] = useState(false)
  const gone = useRef(false)
  const { claim } = useOutcomePlace()
  const confirm = () =>
    void send(
      () => disconnect({}),
      () => {
        gone.current = true
        claim()
        setOpen(false)
      },
    )
  /** The button that opened the dialog is gone with the connection: on to the form that makes a new one. */
  const giveFocusBack = (event: Event) => {
    if (!gone.current) return
    event.preventDefault()
    document.getElementById('sign-in-data')?.focus()
  }
  return (
    <AskDialog
      open={open}
      onOpenChange={setOpen}
      onCloseAutoFocus={giveFocusBack}
      title={`Disconnect ${orgName}?`}
      keep="Keep it connected"
      trigger={
        <FormButton type="button" look="danger" size="sm">
          Disconnect…
        </FormButton>
      }
      actions={
        <Button look="danger" busy={busy} onClick={confirm}>
          Disconnect Salesforce
        </Button>
      }
    >
      <p>To stop for a while, close this and press Pause: that deletes nothing.</p>
      <dl className="divide-y border-y text-table">
        <Place name="Deleted here">
          What signs in to Salesforce: the saved {hasStandby ? 'sign-in, and the one kept beside it.' : 'sign-in.'} The
          CRM button disappears for everybody in your team.
        </Place>
        <Place name="Stays here">
          Which company lead belongs to which Salesforce record, what you have decided under What we write, and the
          activity log. All of it is back when you connect the same org again.
        </Place>
        <Place name="Stays in Salesforce">
          Everything: each Salesforce Lead that was created, with its link to the company’s page here. A permission
          given by signing in at Salesforce is handed back; an app or a user made for this, you remove there yourself.
        </Place>
      </dl>
      <FormFailure failure={failure} />
    </AskDialog>
  )
}

function Place({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="grid gap-x-4 py-2 sm:grid-cols-[8.5rem_minmax(0,1fr)]">
      <dt className="font-medium">{name}</dt>
      <dd className="text-muted">{children}</dd>
    </div>
  )
}
