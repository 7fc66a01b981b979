import { Notice } from '../ui/notice'
import { salesforceWords } from './salesforce-words'

/** Why a sign-in with Salesforce has led here and not in. */
export function SalesforceAnswer({ error }: { error: string }) {
  const { title, text, calm } = salesforceWords(error)
  return (
    <Notice look={calm ? 'info' : 'warn'} role={calm ? 'status' : 'alert'} title={title} className="mb-6">
      <p>{text}</p>
    </Notice>
  )
}
