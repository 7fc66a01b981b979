import type { ActionCode } from '@/lib/action'
import { errorText } from './crm/error-text'
import { Notice } from './ui/notice'
import type { SendFailure } from './ui/use-send'

/** What stands above a form's button. Errors of fields stand at the fields, and are not said twice. */
export function FormFailure({ failure, className }: { failure: SendFailure<ActionCode> | null; className?: string }) {
  if (!failure || failure.fields) return null
  const { title, text } = inWords(failure)
  return (
    <Notice look="bad" role="alert" title={title} className={className}>
      {text && <p>{text}</p>}
    </Notice>
  )
}

function inWords(failure: SendFailure<ActionCode>): { title: string; text?: string } {
  const { code, detail } = failure
  if (code === 'lost')
    return {
      title: 'No answer from this server',
      text: 'The line broke, or the app is restarting. What you typed is still here; try again in a moment.',
    }
  if (code === 'refused' && detail) return { title: detail }
  return errorText({ ...failure, code })
}
