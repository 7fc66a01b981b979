import type { ReactNode } from 'react'

type Props = { title: string; children: ReactNode; ways?: ReactNode }

/** For what cannot be shown: what happened, what it means, and a way on. */
export function CalmPage({ title, children, ways }: Props) {
  return (
    <div className="mx-auto flex w-full max-w-md flex-col px-4 py-[12vh]">
      <h1 className="text-title font-semibold tracking-[-0.01em]">{title}</h1>
      <div className="mt-2 space-y-2 text-muted">{children}</div>
      {ways && <div className="mt-6 flex flex-wrap gap-3">{ways}</div>}
    </div>
  )
}
