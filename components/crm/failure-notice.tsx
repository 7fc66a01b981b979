import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { ActionCode } from '@/lib/action'
import type { Failure } from '@/lib/result'
import { errorText } from './error-text'

type Props = { failure: Failure<ActionCode>; onRetry?: () => void; className?: string }

export function FailureNotice({ failure, onRetry, className }: Props) {
  const { title, text, retry } = errorText(failure)
  return (
    <Notice look="bad" role="alert" title={title} className={className}>
      <p>{text}</p>
      {failure.detail && (
        <p className="text-table break-words text-muted">
          Salesforce said: <q>{failure.detail}</q>
        </p>
      )}
      {retry && onRetry && (
        <Button size="sm" className="mt-2" onClick={onRetry}>
          Try again
        </Button>
      )}
    </Notice>
  )
}
