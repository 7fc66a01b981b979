import { Circle, CircleCheck, CircleX, TriangleAlert } from 'lucide-react'
import Link from 'next/link'
import type { Stage } from '@/lib/crm/provider'
import { routes } from '@/lib/routes'
import { cn } from '../ui/class-names'
import { CureSteps } from './cure-steps'
import { stageText } from './stage-text'

const MARKS = {
  ok: { icon: CircleCheck, tint: 'text-good' },
  warning: { icon: TriangleAlert, tint: 'text-warn' },
  failed: { icon: CircleX, tint: 'text-bad' },
  not_reached: { icon: Circle, tint: 'text-line-strong' },
}

export function StageList({ stages }: { stages: Stage[] }) {
  return (
    <ol className="divide-y border-y">
      {stages.map(stage => (
        <StageItem key={stage.name} stage={stage} />
      ))}
    </ol>
  )
}

function StageItem({ stage }: { stage: Stage }) {
  const { title, state, fact, quote, cure } = stageText(stage)
  const { icon: Icon, tint } = MARKS[stage.state]
  return (
    <li className="flex gap-3 py-2.5">
      <Icon aria-hidden className={cn('mt-0.5 size-4 shrink-0', tint)} />
      <div className="min-w-0 flex-1">
        <p className={cn(stage.state === 'not_reached' && 'text-muted')}>
          <span className="font-medium">{title}</span> <span className="text-muted">· {state}</span>
        </p>
        {fact && <p className="text-table break-words text-muted">{fact}</p>}
        {quote && (
          <p className="text-table break-words text-muted">
            Salesforce said: <q>{quote}</q>
          </p>
        )}
        {cure && (
          <div className="mt-2 max-w-prose rounded-md bg-sunken px-4 py-3 text-table">
            <p className="pb-1 font-medium">{cure.title}</p>
            <CureSteps cure={cure} />
            <Link
              href={`${routes.helpSalesforce}#${cure.id}`}
              className="mt-1 inline-block py-1 text-accent underline max-lg:py-3"
            >
              More about this
            </Link>
          </div>
        )}
      </div>
    </li>
  )
}
