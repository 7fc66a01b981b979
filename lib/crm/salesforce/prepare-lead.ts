import { CrmError, type CrmErrorCode } from '../errors'
import type { PreparedLead } from '../provider'
import type { LeadDraft } from '../writing/lead-draft'

/** The worst first: what a rep cannot mend says so before what they can. */
const ORDER: CrmErrorCode[] = ['no_access', 'invalid_value', 'missing_field']

/** A draft as it will be sent. @throws CrmError with a sentence for each of the form's fields that stands in the way. */
export function prepareLead({ rows, problems, asked, autoAssign, externalIdField }: LeadDraft): PreparedLead {
  const missing = asked.map(({ name, label }) => ({
    key: name,
    label,
    code: 'missing_field' as const,
    why: 'Your org requires this',
  }))
  const all = [...problems, ...missing]
  const code = ORDER.find(candidate => all.some(problem => problem.code === candidate))
  if (code)
    throw new CrmError(
      code,
      all.map(({ label, why }) => `${label}: ${why}`).join('. '),
      Object.fromEntries(all.map(({ key, why }) => [key, why])),
    )
  const permalinkField = rows.find(({ from }) => from === 'permalink')?.field
  return {
    values: Object.fromEntries(rows.map(({ field, value }) => [field, value])),
    autoAssign,
    ...(permalinkField ? { permalinkField } : {}),
    ...(externalIdField ? { externalIdField } : {}),
  }
}
