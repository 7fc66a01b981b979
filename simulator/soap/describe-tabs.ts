import { describeTab } from '../layouts/tabs'
import { makeId } from '../salesforce-id'
import type { SoapCall, SoapOperation } from './soap-call'
import { jsonElement } from '../xml/write-xml'

const APPS = [
  {
    label: 'Sales',
    description: 'The world’s leading sales force automation',
    objects: ['Lead', 'Account', 'Contact', 'Opportunity'],
  },
  {
    label: 'Marketing',
    description: 'Best-in-class on-demand marketing automation',
    objects: ['Lead', 'Contact', 'Opportunity'],
  },
]

/** The apps in the menu, with the tabs of the objects the user may see. */
export const describeTabs: SoapOperation = ({ call }: SoapCall) =>
  APPS.map(({ label, description, objects }, index) =>
    jsonElement('result', {
      description,
      label,
      logoUrl: `${call.baseUrl}/img/seasonLogos/2014_winter_aloha.png`,
      selected: index === 0,
      tabSetId: makeId('02u', index + 1),
      tabs: objects.flatMap(name => call.schema.object(name) ?? []).map(object => describeTab(call.baseUrl, object)),
    }),
  ).join('')
