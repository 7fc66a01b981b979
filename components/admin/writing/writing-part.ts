import type { OrgLead } from '@/lib/crm/writing/org-lead'
import type { WriteSettings } from '@/lib/crm/writing/write-settings'

/** What each part of the form gets: all settings, the org, the sentences of the last Save, and how to change its own. */
export type WritingPart = {
  settings: WriteSettings
  org: OrgLead
  errors: Record<string, string>
  change: (part: Partial<WriteSettings>) => void
}
