import type { ReactNode } from 'react'
import { ThemeSwitch } from '../ui/theme-switch'

/** The frame of a page that is seen without an account: no way from it into the app. */
export function ShareFrame({ children }: { children: ReactNode }) {
  return (
    <div className="flex min-h-dvh flex-col">
      <header className="no-print flex items-center justify-between border-b px-4 py-3 sm:px-6">
        <p className="font-semibold tracking-tight">WOW Analytics</p>
        <ThemeSwitch />
      </header>
      <main className="mx-auto w-full max-w-[860px] flex-1 px-4 py-6 sm:px-6">{children}</main>
    </div>
  )
}
