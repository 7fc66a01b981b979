import type { ReactNode } from 'react'
import { ThemeSwitch } from './ui/theme-switch'

type Props = { title: string; lead?: ReactNode; children: ReactNode }

/** The frame of the pages one sees before being signed in. */
export function FrontDoor({ title, lead, children }: Props) {
  return (
    <div className="flex min-h-dvh flex-col">
      <header className="flex items-center justify-between px-4 py-3 sm:px-6">
        <p className="font-semibold tracking-tight">WOW Analytics</p>
        <ThemeSwitch />
      </header>
      <main className="mx-auto flex w-full max-w-[400px] flex-1 flex-col px-4 pt-[8vh] pb-16 sm:px-0">
        <h1 className="text-title font-semibold tracking-[-0.01em]">{title}</h1>
        {lead && <div className="mt-1.5 text-muted">{lead}</div>}
        <div className="mt-6">{children}</div>
      </main>
    </div>
  )
}
