'use client'

import { AlertDialog } from 'radix-ui'
import { useRef, useState } from 'react'
import type { ActionCode, ActionResult } from '@/lib/action'
import { FormFailure } from '../form-failure'
import { Button } from '../ui/button'
import { FormButton } from '../ui/form-button'
import { useSend } from '../ui/use-send'

type Props = { orgName: string; disconnect: (input: unknown) => Promise<ActionResult<void>> }

export function DisconnectDialog({ orgName, disconnect }: Props) {
  const { busy, failure, send } = useSend<ActionCode>()
  const [open, setOpen] = useState(false)
  const gone = useRef(false)
  const confirm = () =>
    void send(
      () => disconnect({}),
      () => {
        gone.current = true
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
    <AlertDialog.Root open={open} onOpenChange={setOpen}>
      <AlertDialog.Trigger asChild>
        <FormButton type="button" look="danger" size="sm">
          Disconnect…
        </FormButton>
      </AlertDialog.Trigger>
      <AlertDialog.Portal>
        <AlertDialog.Overlay className="fixed inset-0 z-40 bg-black/30" />
        <AlertDialog.Content
          onCloseAutoFocus={giveFocusBack}
          className="fixed top-1/2 left-1/2 z-50 w-[calc(100%-2rem)] max-w-md -translate-1/2 rounded-md border bg-surface p-5 shadow-float outline-none"
        >
          <AlertDialog.Title className="text-lg font-semibold">Disconnect {orgName}?</AlertDialog.Title>
          <AlertDialog.Description asChild>
            <div className="mt-2 space-y-2">
              <p>The saved password and token are deleted, and the CRM button disappears for everybody in your team.</p>
              <p>
                Nothing is changed in Salesforce. Here, which company lead belongs to which Salesforce record is kept,
                and comes back when you connect the same org again.
              </p>
            </div>
          </AlertDialog.Description>
          <FormFailure failure={failure} className="mt-4" />
          <div className="mt-5 flex flex-wrap justify-end gap-3">
            <AlertDialog.Cancel asChild>
              <Button>Keep it connected</Button>
            </AlertDialog.Cancel>
            <Button look="danger" busy={busy} onClick={confirm}>
              Disconnect Salesforce
            </Button>
          </div>
        </AlertDialog.Content>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  )
}
