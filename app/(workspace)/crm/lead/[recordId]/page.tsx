import type { Metadata } from 'next'
import { openRecord } from '../../open-record'

export const metadata: Metadata = { title: 'Company lead of a Salesforce Lead' }

export default async function CrmLeadPage(props: PageProps<'/crm/lead/[recordId]'>) {
  return openRecord('Lead', props)
}
