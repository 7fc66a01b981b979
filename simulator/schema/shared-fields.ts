/** Who made a record and when: the same on nearly every object. */
export const AUDIT = `
CreatedDate|Created Date|datetime|D
CreatedById|Created By ID|reference|D|to=User as=CreatedBy
LastModifiedDate|Last Modified Date|datetime|D
LastModifiedById|Last Modified By ID|reference|D|to=User as=LastModifiedBy
SystemModstamp|System Modstamp|datetime|D
`

export const ACTIVITY = `
LastActivityDate|Last Activity|date|N
LastViewedDate|Last Viewed Date|datetime|N
LastReferencedDate|Last Referenced Date|datetime|N
`

/** The nine fields of an address: Billing…, Shipping…, Mailing…, Other…; a Lead's own has no prefix. */
export function addressFields(prefix: string, compound = `${prefix}Address`, title = prefix): string {
  const label = title === '' ? '' : `${title} `
  const part = (name: string, text: string, kind: string, flags = 'CUN', extras = '') =>
    `${prefix}${name}|${label}${text}|${kind}|${flags}|in=${compound} ${extras}`
  return [
    part('Street', 'Street', 'textarea:255'),
    part('City', 'City', 'string:40'),
    part('State', 'State/Province', 'string:80'),
    part('PostalCode', 'Zip/Postal Code', 'string:20'),
    part('Country', 'Country', 'string:80'),
    part('Latitude', 'Latitude', 'double', 'CUN', 'digits=18,15'),
    part('Longitude', 'Longitude', 'double', 'CUN', 'digits=18,15'),
    part('GeocodeAccuracy', 'Geocode Accuracy', 'picklist', 'CUNR', 'pick=Geocode'),
    `${compound}|${label}Address|address|N`,
  ].join('\n')
}
