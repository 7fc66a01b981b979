import type { Connection } from 'jsforce'
import { z } from 'zod'
import { CrmError } from '../errors'
import type { CrmOpenLead } from '../provider'
import { describe, forgetDescribe, knownDescribe } from './describe'
import { recordUrl } from './mapper'
import { soqlLike, type From } from './soql'

const text = z.string().nullish()

export const openLeadRecord = z.looseObject({
  Id: z.string(),
  Name: text,
  Company: text,
  Status: text,
  Website: text,
  Phone: text,
  Email: text,
  Street: text,
  City: text,
  State: text,
  PostalCode: text,
  Country: text,
  Owner: z.object({ Name: text }).nullish(),
})
export type OpenLeadRecord = z.infer<typeof openLeadRecord>

const COLUMNS = Object.keys(openLeadRecord.shape).filter(column => column !== 'Id' && column !== 'Owner')
/** The field, and the company lead whose permalink is looked for in it. */
type Permalink = { field: string; of: string | undefined }

/** What nobody can be kept from seeing who may read Leads at all. */
const ALWAYS_VISIBLE = new Set(['Company', 'Name'])

/** After this long at the latest, the Leads are there for an admin who has granted the right. */
const REFUSED_MS = 10 * 60 * 1000
const HOLDER = Symbol.for('wow.salesforce.unreadableLeads')
const holder = globalThis as { [HOLDER]?: Map<string, number> }
const refused = (holder[HOLDER] ??= new Map<string, number>())

/** Salesforce has refused to show Leads. With a describe, that one is stale, and the next search looks again. */
export function forgetLeads(version: string) {
  if (!forgetDescribe(version, 'Lead')) refused.set(version, Date.now())
}

/** Open Leads as a place to look; `null` when the integration user may not read Leads. */
export async function leadsToAsk(
  connection: Connection,
  version: string,
  { permalinkField, mayDescribe }: { permalinkField: string; mayDescribe: boolean },
): Promise<From | null> {
  if (Date.now() - (refused.get(version) ?? 0) < REFUSED_MS) return null
  if (!mayDescribe && !knownDescribe(version, 'Lead')) return fromLeads(ALWAYS_VISIBLE)
  try {
    const { visible, fields } = await describe(connection, version, 'Lead')
    const link = fields.find(field => field.name === permalinkField && field.filterable)
    return fromLeads(visible, link?.name)
  } catch (error) {
    if (!(error instanceof CrmError) || error.code !== 'no_access') throw error
    refused.set(version, Date.now())
    return null
  }
}

/** `permalinkField`: where it can be asked about; a long text cannot. */
function fromLeads(visible: ReadonlySet<string>, permalinkField?: string): From {
  const owner = visible.has('OwnerId') ? ['OwnerId', 'Owner.Name'] : []
  const columns = ['Id', ...COLUMNS.filter(column => visible.has(column)), ...owner]
  if (permalinkField && !columns.includes(permalinkField)) columns.push(permalinkField)
  return { object: 'Lead', columns, visible, name: 'Company', only: 'IsConverted = false' }
}

/** Leads that hold the permalink of a company lead, whatever address we had then. */
export function holdsPermalink(from: From, { field, of }: Permalink): string[] {
  if (!of || !from.columns.includes(field)) return []
  return [`${field} LIKE ${soqlLike({ parts: [of], anchoredStart: false, anchoredEnd: false })}`]
}

export function toOpenLead(record: OpenLeadRecord, instanceUrl: string, { field, of }: Permalink): CrmOpenLead {
  const held = record[field]
  return {
    id: record.Id,
    name: record.Name ?? '',
    company: record.Company ?? '',
    url: recordUrl(instanceUrl, record.Id),
    status: record.Status ?? null,
    website: record.Website ?? null,
    phone: record.Phone ?? null,
    email: record.Email ?? null,
    street: record.Street ?? null,
    city: record.City ?? null,
    state: record.State ?? null,
    postalCode: record.PostalCode ?? null,
    country: record.Country ?? null,
    owner: record.Owner?.Name ?? null,
    fromHere: of !== undefined && typeof held === 'string' && held.includes(of),
  }
}
