import type { CrmObject } from '@/lib/crm/provider'
import { routes } from '@/lib/routes'

const ADDRESS = { Account: routes.crmAccount(''), Lead: routes.crmLead('') }
const NAME = { Account: 'Name', Lead: 'Company' }

/**
 * A formula field of Salesforce that leads from a record to its company lead. The name goes along for the search, in case
 * none is linked yet; an ampersand in it would end it there.
 */
export function recordFormula(baseUrl: string, object: CrmObject): string {
  const address = new URL(ADDRESS[object], baseUrl).href
  return [
    'HYPERLINK(',
    `  "${address}" & CASESAFEID(Id) & "?q=" & SUBSTITUTE(${NAME[object]}, "&", "%26"),`,
    '  "Open in WOW Analytics",',
    '  "_blank"',
    ')',
  ].join('\n')
}
