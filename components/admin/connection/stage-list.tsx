import { Check, Circle, CircleCheck, CircleX, LoaderCircle, TriangleAlert, X } from 'lucide-react'
import Link from 'next/link'
import type { Stage } from '@/lib/crm/provider'
import { routes } from '@/lib/routes'
import { cn } from '../../ui/class-names'
import { CureSteps } from './cure-steps'
import { stageText } from './stage-text'

const MARKS = {
  running: { icon: LoaderCircle, tint: 'animate-spin text-accent' },
  ok: { icon: CircleCheck, tint: 'text-good' },
  warning: { icon: TriangleAlert, tint: 'text-warn' },
  failed: { icon: CircleX, tint: 'text-bad' },
  not_reached: { icon: Circle, tint: 'text-line-strong' },
}

/** `live`: still under way, so that what has no mark yet is waiting, and was not left out. */
export function StageList({ stages, live = false }: { stages: Stage[]; live?: boolean }) {
  return (
    <ol aria-label="Stages of the test" className="mt-3 divide-y border-y">
      {stages.map(stage => (
        <StageItem key={stage.name} stage={stage} live={live} />
      ))}
    </ol>
  )
}

function StageItem({ stage, live }: { stage: Stage; live: boolean }) {
  const { title, state, fact, quote, cure } = stageText(stage)
  const { icon: Icon, tint } = MARKS[stage.state]
  const waits = stage.state === 'not_reached'
  return (
    <li data-state={stage.state} className="flex gap-3 py-2.5">
      <Icon aria-hidden className={cn('mt-0.5 size-4 shrink-0', tint)} />
      <div className="min-w-0 flex-1">
        <p className={cn(waits && 'text-muted')}>
          <span className="font-medium">{title}</span>{' '}
          <span className="text-muted">· {waits && live ? 'waiting' : state}</span>
        </p>
        {fact && <p className="text-table break-words text-muted">{fact}</p>}
        {quote && (
          <p className="text-table break-words text-muted">
            Salesforce said: <q>{quote}</q>
          </p>
        )}
        {stage.fields && stage.fields.length > 0 && <FieldMarks fields={stage.fields} />}
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

function FieldMarks({ fields }: { fields: NonNullable<Stage['fields']> }) {
  return (
    <ul className="mt-1 flex flex-wrap gap-x-4 gap-y-0.5 text-xs">
      {fields.map(({ name, label, ok }) => (
        <li key={name} className={cn('inline-flex items-center gap-1', ok ? 'text-muted' : 'font-medium text-bad')}>
          {ok ? <Check aria-hidden className="size-3 text-good" /> : <X aria-hidden className="size-3" />}
          {label}
          <span className="sr-only">{ok ? ': yes' : ': no'}</span>
        </li>
      ))}
    </ul>
  )
}
