import type { ReactNode } from 'react'

type Props = { id: string; title: string; children: ReactNode }

export function HelpSection({ id, title, children }: Props) {
  return (
    <section aria-labelledby={id} className="mb-10 max-w-prose space-y-3">
      <h2 id={id} className="scroll-mt-6 text-lg font-semibold">
        {title}
      </h2>
      {children}
    </section>
  )
}

export const Steps = ({ children }: { children: ReactNode }) => (
  <ol className="list-decimal space-y-2 pl-5 marker:text-muted">{children}</ol>
)

export const Points = ({ children }: { children: ReactNode }) => (
  <ul className="list-disc space-y-1.5 pl-5 marker:text-muted">{children}</ul>
)

/** A name as it stands on a screen of Salesforce. */
export const Label = ({ children }: { children: ReactNode }) => <strong className="font-medium">{children}</strong>
