'use client'

import { AlertDialog } from 'radix-ui'
import type { ReactNode } from 'react'
import { Button } from './button'

type Props = {
  open: boolean
  onOpenChange: (open: boolean) => void
  /** The button that opens it, where there is one. */
  trigger?: ReactNode
  title: string
  /** The button that changes nothing. */
  keep: string
  /** The buttons that do something. */
  actions: ReactNode
  onCloseAutoFocus?: (event: Event) => void
  children: ReactNode
}

/** A question that has to be answered before anything goes on; Esc and `keep` leave everything as it is. */
export function AskDialog({ open, onOpenChange, trigger, title, keep, actions, onCloseAutoFocus, children }: Props) {
  return (
    <AlertDialog.Root open={open} onOpenChange={onOpenChange}>
      {trigger && <AlertDialog.Trigger asChild>{trigger}</AlertDialog.Trigger>}
      <AlertDialog.Portal>
        <AlertDialog.Overlay className="fixed inset-0 z-40 bg-black/30" />
        <AlertDialog.Content
          onCloseAutoFocus={onCloseAutoFocus}
          className="fixed top-1/2 left-1/2 z-50 max-h-[calc(100dvh-2rem)] w-[calc(100%-2rem)] max-w-lg -translate-1/2 overflow-y-auto rounded-md border bg-surface p-5 shadow-float outline-none"
        >
          <AlertDialog.Title className="text-lg font-semibold break-words">{title}</AlertDialog.Title>
          <AlertDialog.Description asChild>
            <div className="mt-2 space-y-2">{children}</div>
          </AlertDialog.Description>
          <div className="mt-5 flex flex-wrap justify-end gap-3">
            <AlertDialog.Cancel asChild>
              <Button>{keep}</Button>
            </AlertDialog.Cancel>
            {actions}
          </div>
        </AlertDialog.Content>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  )
}
