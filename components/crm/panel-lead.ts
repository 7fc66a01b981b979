import type { CrmStatus } from '@/lib/crm/status'

/** What the CRM button and its panel know of a company lead; all of it travels to the browser. */
export type PanelLead = {
  id: string
  name: string
  domain: string | null
  city: string | null
  country: string | null
  status: CrmStatus
}

export const toPanelLead = ({ id, name, domain, city, country, status }: PanelLead): PanelLead => ({
  id,
  name,
  domain,
  city,
  country,
  status,
})
