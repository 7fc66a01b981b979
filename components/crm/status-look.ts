import {
  CircleDashed,
  CircleCheckBig,
  Cloud,
  CloudOff,
  LoaderCircle,
  TriangleAlert,
  UserRoundCheck,
  type LucideIcon,
} from 'lucide-react'
import { isBroken, type CrmStatus } from '@/lib/crm/status'

export type StatusLook = { label: string; icon: LucideIcon; mark: string; box: string; spin?: boolean }

const outline = 'border-line-strong/60 bg-surface hover:bg-sunken'

/** One label, icon and look a status, the same on every screen. The state is in the words, never in the colour alone. */
export function statusLook(status: CrmStatus): StatusLook {
  if (isBroken(status)) return { label: 'Check link', icon: TriangleAlert, mark: 'text-warn', box: outline }
  switch (status.kind) {
    case 'not_checked':
      return { label: 'Check CRM', icon: Cloud, mark: 'text-muted', box: outline }
    case 'not_actioned':
      return {
        label: `Not in CRM yet · ${matchWords(status.matches)}`,
        icon: CircleDashed,
        mark: 'text-warn',
        box: outline,
      }
    case 'lead':
      return {
        label: status.state === 'converted' ? 'Converted Lead' : 'Salesforce Lead',
        icon: UserRoundCheck,
        mark: 'text-info',
        box: 'border-info/40 bg-info-soft hover:border-info',
      }
    case 'matched':
      return {
        label: status.record.name,
        icon: CircleCheckBig,
        mark: 'text-good',
        box: 'border-good/40 bg-good-soft hover:border-good',
      }
  }
}

export const CHECKING: StatusLook = {
  label: 'Checking…',
  icon: LoaderCircle,
  mark: 'text-muted',
  box: outline,
  spin: true,
}

export const UNAVAILABLE: StatusLook = {
  label: 'Salesforce unavailable',
  icon: CloudOff,
  mark: 'text-muted',
  box: outline,
}

export const matchWords = (count: number) => (count === 0 ? 'no match' : count === 1 ? '1 match' : `${count} matches`)
