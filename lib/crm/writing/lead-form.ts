import type { CurrentUser } from '@/lib/auth/session'
import { withCrm } from '../with-crm'
import type { FieldValue } from './field-value'
import type { LeadDraft, RepField } from './lead-draft'
import { writingFacts } from './lead-facts'
import { freeFields, type OrgField } from './org-lead'
import { startingLead } from './starting-lead'
import type { WriteSettings } from './write-settings'

/** What a rep fills in; `value` is what stands there to begin with. */
export type FormInput = RepField & { value: FieldValue }

export type LeadForm = {
  inputs: FormInput[]
  /** Fields of the org's own: those it requires, and those it has just refused a Lead for the want of. */
  asked: OrgField[]
  /** All else that will be written. */
  fixed: LeadDraft['rows']
  leftOut: LeadDraft['leftOut']
  /** What only an admin can mend. */
  problems: LeadDraft['problems']
  owner: LeadDraft['owner']
  externalIdField: string | null
  lastName: WriteSettings['lastName']
}

/**
 * The form for a new Salesforce Lead, as the org and the admin's settings have it. At most two API calls, mostly none.
 * @param refused fields that Salesforce has just named in a refusal: the org is read anew, and they are asked for.
 */
export async function leadForm(user: CurrentUser, leadId: string, refused: string[] = []): Promise<LeadForm> {
  const facts = await writingFacts(user, leadId)
  return withCrm(
    user.accountId,
    async ({ provider, writing }) => {
      const org = await provider.readOrgLead({ fresh: refused.length > 0 })
      const draft = await provider.draftLead(startingLead(leadId, facts), facts)
      const ofRep = new Set(draft.repFields.map(({ field }) => field.name))
      const known = new Set([...draft.rows, ...draft.asked.map(({ name }) => ({ field: name }))].map(row => row.field))
      const wanted = freeFields(org).filter(
        ({ name }) => refused.includes(name) && !known.has(name) && name !== draft.externalIdField,
      )
      return {
        inputs: draft.repFields.map(input => ({
          ...input,
          value: draft.rows.find(row => row.field === input.field.name && row.from !== 'last_name_rule')?.value ?? '',
        })),
        asked: [...draft.asked, ...wanted],
        fixed: draft.rows.filter(row => !ofRep.has(row.field)),
        leftOut: draft.leftOut,
        problems: draft.problems.filter(({ code }) => code !== 'missing_field'),
        owner: draft.owner,
        externalIdField: draft.externalIdField,
        lastName: writing.lastName,
      }
    },
    { doing: 'form', leadId, by: user },
  )
}
