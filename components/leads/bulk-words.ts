import { errorText } from '@/components/crm/error-text'
import type { ActionCode } from '@/lib/action'
import type { Failure } from '@/lib/result'
import type { Run } from './use-bulk-check'

/** What the bulk bar says and a screen reader hears. */
export function bulkWords(run: Run | null, ticked: number): string {
  if (!run) return ticked > 0 ? `${ticked} selected` : ''
  const done = run.total - run.left.length
  const linked = run.linked > 0 ? ` ${linkedWords(run.linked)}` : ''
  switch (run.state) {
    case 'running':
      return `${done} of ${run.total} checked`
    case 'stopping':
      return `Stopping. ${done} of ${run.total} checked`
    case 'stopped':
      return `Stopped. ${done} of ${run.total} checked and kept.`
    case 'failed':
      return failureWords(run.failure, done, run.total)
    case 'done':
      return run.total === 0
        ? `Nothing to check.${linked}`
        : `${done} checked: ${run.withMatches} with matches, ${done - run.withMatches} without.${linked}`
  }
}

/** Here the title alone does not tell what to do: wait, or give the operator a number. */
const NOT_PLAIN: ActionCode[] = ['too_many', 'surprise']

function failureWords(failure: Failure<ActionCode> | null, done: number, total: number): string {
  const kept = done > 0 ? `${done} of ${total} checked and kept; the rest is as it was.` : 'Nothing was checked.'
  if (!failure) return `It broke off. ${kept}`
  const { title, text } = errorText(failure)
  return NOT_PLAIN.includes(failure.code) ? `${title}. ${kept} ${text}` : `${title}. ${kept}`
}

const linkedWords = (count: number) =>
  count === 1 ? '1 is linked already and was left alone.' : `${count} are linked already and were left alone.`
