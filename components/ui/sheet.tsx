'use client'

import { X } from 'lucide-react'
import { Dialog } from 'radix-ui'
import type { ReactNode } from 'react'
import { Button } from './button'

type Props = {
  open: boolean
  onClose: () => void
  /** Where the focus goes back to. It goes in to what is marked `data-first-focus`, unless that would open a touch keyboard. */
  returnFocusTo: () => HTMLElement | null
  title: string
  description: ReactNode
  children: ReactNode
}

/** A side sheet from 1024 px, the full screen on a phone. Focus goes in, Esc closes, focus comes back. */
export function Sheet({ open, onClose, returnFocusTo, title, description, children }: Props) {
  return (
    <Dialog.Root open={open} onOpenChange={next => !next && onClose()}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 bg-black/30 data-[state=open]:animate-in data-[state=open]:fade-in-0 data-[state=open]:duration-150" />
        <Dialog.Content
          className="fixed inset-y-0 right-0 z-50 flex w-full flex-col border-l bg-surface shadow-float outline-none data-[state=open]:animate-in data-[state=open]:duration-150 data-[state=open]:slide-in-from-right-8 sm:max-w-[520px]"
          onOpenAutoFocus={event => {
            const first = (event.currentTarget as HTMLElement).querySelector<HTMLElement>('[data-first-focus]')
            if (!first || matchMedia('(pointer: coarse)').matches) return
            event.preventDefault()
            first.focus()
          }}
          onCloseAutoFocus={event => {
            event.preventDefault()
            returnFocusTo()?.focus()
          }}
        >
          <div className="flex items-start justify-between gap-4 border-b px-5 py-4">
            <div className="min-w-0">
              <Dialog.Title className="text-lg font-semibold break-words">{title}</Dialog.Title>
              <Dialog.Description asChild>
                <div className="text-table text-muted">{description}</div>
              </Dialog.Description>
            </div>
            <Dialog.Close asChild>
              <Button look="quiet" size="icon" aria-label="Close">
                <X aria-hidden className="size-4" />
              </Button>
            </Dialog.Close>
          </div>
          <div className="flex-1 overflow-y-auto overscroll-contain px-5 py-4">{children}</div>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
