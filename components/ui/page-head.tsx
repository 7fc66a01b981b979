import type { ReactNode } from 'react'

export function PageHead({ title, children, aside }: { title: string; children?: ReactNode; aside?: ReactNode }) {
  return (
    <header className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3 pb-5">
      <div className="min-w-0">
        <h1 className="text-title font-semibold tracking-[-0.01em]">{title}</h1>
        {children && <div className="mt-1 max-w-prose text-muted">{children}</div>}
      </div>
      {aside}
    </header>
  )
}
