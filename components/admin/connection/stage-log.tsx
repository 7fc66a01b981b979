import type { Stage } from '@/lib/crm/provider'
import { stageText } from './stage-text'

/** The same stages for those who listen: each is spoken once, as it ends. */
export function StageLog({ busy, stages }: { busy: boolean; stages: Stage[] }) {
  const ended = stages.filter(({ state }) => state !== 'running' && state !== 'not_reached')
  return (
    <>
      <p role="status" className={busy ? 'mt-3 text-table text-muted' : 'sr-only'}>
        {busy && 'Asking Salesforce. This takes a few seconds.'}
      </p>
      <div role="log" aria-label="Stages" className="sr-only">
        {ended.map(stage => {
          const { title, state } = stageText(stage)
          return (
            <p key={stage.name}>
              {title}: {state}.
            </p>
          )
        })}
      </div>
    </>
  )
}
