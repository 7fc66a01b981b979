import type { FieldValue } from '../writing/field-value'
import type { DraftRow, Origin, Problem, Remark } from '../writing/lead-draft'
import { fieldOf, type OrgField, type OrgLead } from '../writing/org-lead'
import { formFieldOf } from './mapper'

const NO_FIELD = 'Salesforce does not show us this field'
const CLOSED = 'Salesforce does not let us write this field'

export type Draft = ReturnType<typeof openDraft>

/** A Lead while it is being filled: what is in it, what was left out of it, and what stands in its way. */
export function openDraft(org: OrgLead) {
  const rows: DraftRow[] = []
  const leftOut: Remark[] = []
  const problems: Problem[] = []
  const labelOf = (name: string) => fieldOf(org, name)?.label ?? name

  const stop = (name: string, code: Problem['code'], why: string) =>
    void problems.push({ field: name, key: formFieldOf(name), label: labelOf(name), code, why })

  return {
    ...{ org, rows, leftOut, problems, stop },
    has: (name: string) => rows.some(row => row.field === name),
    put: (field: OrgField, value: FieldValue, from: Origin, shown?: string) =>
      void rows.push({ field: field.name, label: field.label, value, from, ...(shown ? { shown } : {}) }),
    leaveOut: (name: string, why: string) => void leftOut.push({ field: name, label: labelOf(name), why }),
    take: (name: string) => void rows.splice(0, rows.length, ...rows.filter(row => row.field !== name)),
    /** The field, if we may write it. */
    open: (name: string) => (fieldOf(org, name)?.createable ? (fieldOf(org, name) ?? null) : null),
    whyNot: (name: string) => (fieldOf(org, name) ? CLOSED : NO_FIELD),
    /** The field; a Lead that cannot have it is not sent. */
    demand(name: string): OrgField | null {
      const field = fieldOf(org, name)
      if (field?.createable) return field
      stop(name, 'no_access', field ? CLOSED : NO_FIELD)
      return null
    },
  }
}
