const FIELD_GROUPS = ['ALL', 'NAME', 'EMAIL', 'PHONE', 'SIDEBAR'] as const
/** Which fields of a record are looked through. */
export type FieldGroup = (typeof FIELD_GROUPS)[number]

export const findGroup = (name: string): FieldGroup | undefined =>
  FIELD_GROUPS.find(candidate => candidate === name.toUpperCase())
