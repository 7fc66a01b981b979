import { readOptions } from '../http/read-options'

/** What a request says, besides the record, about how it is to be written. */
export interface WriteOptions {
  /** `Sforce-Auto-Assign`: TRUE, which is the rule when nothing is said, FALSE, or the id of an assignment rule. */
  autoAssign: string
  allowDuplicates: boolean
  duplicateDetails: boolean
  version: string
  /** The text of the request: errors name places in it. */
  body: string
}

interface Request {
  headers: Record<string, string>
  version: string
  body: string
}

/** The duplicate rule header works from this version on. */
const SINCE = 52

export function readWriteOptions({ headers, version, body }: Request): WriteOptions {
  const options = readOptions(headers['sforce-duplicate-rule-header'])
  const says = (option: string) => Number(version) >= SINCE && options.get(option)?.toLowerCase() === 'true'
  return {
    autoAssign: (headers['sforce-auto-assign'] ?? 'TRUE').trim(),
    allowDuplicates: says('allowsave'),
    duplicateDetails: says('includerecorddetails'),
    version,
    body,
  }
}

/** What holds for a write that no request asked for. */
export const PLAIN_WRITE: WriteOptions = {
  autoAssign: 'FALSE',
  allowDuplicates: false,
  duplicateDetails: false,
  version: '64.0',
  body: '',
}
