import type { Connection } from 'jsforce'
import { CrmError } from '../errors'
import type { PreparedLead, SendLead } from '../provider'
import { API_VERSION } from './api-version'
import { createAnswer } from './wire'

/** What Salesforce says of an upsert by an id that is there already: the attempt's own record, sent earlier. */
const THERE_ALREADY = ['MULTIPLE_CHOICES', 'CANNOT_UPDATE_CONVERTED_LEAD']

/**
 * Creates the Lead; where the org has a field for the attempt's id, as an upsert by it, so that of several sends one
 * creates and the others find. jsforce would put the id into the address as it stands.
 * @throws ZodError when the answer is no id, such as a redirect's empty body: the Lead may then exist or not.
 */
export async function sendLead(
  connection: Connection,
  { values, autoAssign, externalIdField: field }: PreparedLead,
  { attempt, allowDuplicates }: SendLead,
): Promise<string> {
  const base = `/services/data/v${API_VERSION}/sobjects/Lead`
  const sent = connection.request({
    method: field ? 'PATCH' : 'POST',
    url: field ? `${base}/${field}/${encodeURIComponent(attempt)}` : base,
    body: JSON.stringify(values),
    headers: {
      'content-type': 'application/json',
      'Sforce-Auto-Assign': autoAssign ? 'TRUE' : 'FALSE',
      ...(allowDuplicates ? { 'Sforce-Duplicate-Rule-Header': 'allowSave=true' } : {}),
    },
  })
  const answer: unknown = await (field ? sent.catch((error: unknown) => throwForUpsert(error, field)) : sent)
  return createAnswer.parse(answer).id
}

/** Refusals that mean something else of an upsert than of a new record. */
function throwForUpsert(error: unknown, field: string): never {
  const { errorCode, message } = error as { errorCode?: unknown; message?: unknown }
  const text = String(message)
  const taken = errorCode === 'DUPLICATE_VALUE' && text.toLowerCase().includes(field.toLowerCase())
  if (taken || THERE_ALREADY.includes(String(errorCode))) throw new CrmError('unexpected_answer', text)
  if (errorCode === 'NOT_FOUND') throw new CrmError('no_access', text)
  throw error
}
