import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { cn } from './class-names'

const LOOKS = {
  info: { icon: Info, box: 'bg-info-soft', mark: 'text-info' },
  good: { icon: CircleCheck, box: 'bg-good-soft', mark: 'text-good' },
  warn: { icon: TriangleAlert, box: 'bg-warn-soft', mark: 'text-warn' },
  bad: { icon: CircleAlert, box: 'bg-bad-soft', mark: 'text-bad' },
}

type Props = {
  look: keyof typeof LOOKS
  title?: string
  role?: 'alert' | 'status'
  className?: string
  children?: ReactNode
}

/** What happened, what it means, what to do next. */
export function Notice({ look, title, role, className, children }: Props) {
  const { icon: Icon, box, mark } = LOOKS[look]
  return (
    <div role={role} className={cn('flex gap-3 rounded-md px-4 py-3 text-sm', box, className)}>
      <Icon aria-hidden className={cn('mt-0.5 size-4 shrink-0', mark)} />
      <div className="min-w-0 flex-1 space-y-1">
        {title && <p className="font-medium break-words">{title}</p>}
        {children}
      </div>
    </div>
  )
}
