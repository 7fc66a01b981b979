import type { Metadata } from 'next'
import { openRecord } from '../../open-record'

export const metadata: Metadata = { title: 'Company leads of a Salesforce Account' }

export default async function CrmAccountPage(props: PageProps<'/crm/account/[recordId]'>) {
  return openRecord('Account', props)
}
