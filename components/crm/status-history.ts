import { relativeTime } from '@/components/ui/times'
import { isBroken, isLinked, type CrmStatus, type LinkedStatus } from '@/lib/crm/status'

/** How old a status is, who brought it about, and what has become of it in Salesforce. */
export function history(status: CrmStatus, now = Date.now()): string | null {
  switch (status.kind) {
    case 'not_checked':
      return null
    case 'not_actioned':
      return `Checked ${relativeTime(status.checkedAt, now)} by ${status.checkedBy}`
    case 'lead':
    case 'matched': {
      const linked = `${linkedWord(status)} ${relativeTime(status.linkedAt, now)} by ${status.linkedBy}`
      return [whatHappened(status), linked, asOf(status, now)].filter(Boolean).join(' · ')
    }
  }
}

export const linkedWord = ({ kind }: LinkedStatus) => (kind === 'lead' ? 'Linked' : 'Associated')

/** When Salesforce last said so. */
export const asOf = ({ refreshedAt }: LinkedStatus, now = Date.now()) => `as of ${relativeTime(refreshedAt, now)}`

/** What has become of the linked record; nothing while it is as it was. */
export function whatHappened({ state, record, successor }: LinkedStatus): string | null {
  switch (state) {
    case 'ok':
      return null
    case 'converted':
      return successor ? `Converted to ${successor.name}` : 'Converted to a Salesforce Account that cannot be seen'
    case 'deleted':
      return `${record.name} was deleted in Salesforce`
    case 'no_access':
      return `${record.name} cannot be seen in Salesforce any more`
  }
}

/** Said aloud when Salesforce has been asked again. */
export function refreshedWords(status: CrmStatus): string {
  if (!isLinked(status)) return 'This company lead is not linked any more'
  return (
    whatHappened(status) ?? `Salesforce says: ${status.record.name}${status.owner ? `, owner ${status.owner}` : ''}`
  )
}

/** What the reader can do about a record that leads nowhere. */
export function whatNow(status: LinkedStatus): string {
  if (!isBroken(status)) return ''
  if (status.state === 'no_access')
    return 'It was deleted for good, or the Salesforce user WOW Analytics signs in as lost the right to see it. The link is kept and mends itself if the record can be seen again.'
  if (status.state === 'converted')
    return 'The Salesforce Lead stays linked until you choose the Salesforce Account yourself.'
  return 'The link is kept, and mends itself if somebody takes the record out of the recycle bin.'
}
