/** A record that the CRM's own duplicate rule has found. Facts that could not be read are null. */
export type DuplicateRecord = {
  id: string
  object: 'Lead' | 'Account' | 'Contact'
  /** Null when the record could not be read, as when the integration user may not see it. */
  name: string | null
  company: string | null
  owner: string | null
  url: string
  /** The record a company lead may be linked to: itself, or the Account of a Contact; null where nothing fits. */
  linkTo: string | null
}

/** `mayCreateAnyway`: the rule only warns, so that a person may decide against it. */
export type Duplicates = { records: DuplicateRecord[]; mayCreateAnyway: boolean }
