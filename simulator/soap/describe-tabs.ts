import { makeId } from '../salesforce-id'
import type { ObjectType } from '../schema/field'
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

const tab = (baseUrl: string, object: ObjectType) => {
  const icon = `${baseUrl}/img/icon/${object.name.toLowerCase()}s`
  return {
    colors: [{ color: '236FBD', context: 'primary', theme: 'theme4' }],
    custom: object.custom,
    iconUrl: `${icon}32.png`,
    icons: [
      { contentType: 'image/png', height: 32, theme: 'theme3', url: `${icon}32.png`, width: 32 },
      { contentType: 'image/png', height: 16, theme: 'theme3', url: `${icon}16.png`, width: 16 },
    ],
    label: object.labelPlural,
    miniIconUrl: `${icon}16.png`,
    name: `standard-${object.name}`,
    sobjectName: object.name,
    url: `${baseUrl}/${object.keyPrefix}/o`,
  }
}

/** The apps in the menu, with the tabs of the objects the user may see. */
export const describeTabs: SoapOperation = ({ call }: SoapCall) =>
  APPS.map(({ label, description, objects }, index) =>
    jsonElement('result', {
      description,
      label,
      logoUrl: `${call.baseUrl}/img/seasonLogos/2014_winter_aloha.png`,
      selected: index === 0,
      tabSetId: makeId('02u', index + 1),
      tabs: objects.flatMap(name => call.schema.object(name) ?? []).map(object => tab(call.baseUrl, object)),
    }),
  ).join('')
