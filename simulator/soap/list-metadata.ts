import { now } from '../org/clock'
import { childrenOf, textOf } from '../xml/read-xml'
import type { SoapCall, SoapOperation } from './soap-call'
import { jsonElement } from '../xml/write-xml'

const TYPES = [
  {
    childXmlNames: ['CustomField'],
    directoryName: 'objects',
    inFolder: false,
    metaFile: false,
    suffix: 'object',
    xmlName: 'CustomObject',
  },
]

export const describeMetadata: SoapOperation = ({ call }) =>
  jsonElement('result', {
    metadataObjects: TYPES,
    organizationNamespace: '',
    partialSaveAllowed: true,
    testRequired: !call.org.scenario.sandbox,
  })

/** The operation `listMetadata`: objects and their custom fields. */
export const listMetadata: SoapOperation = soap =>
  childrenOf(soap.operation, 'queries')
    .flatMap(query => namesOf(soap, textOf(query, 'type') ?? ''))
    .map(entry => jsonElement('result', entry))
    .join('')

function namesOf({ call }: SoapCall, type: string) {
  const stamp = { createdById: call.org.userId, createdByName: 'Integration User', createdDate: now() }
  const entry = (fullName: string, fileName: string) => ({ ...stamp, fileName, fullName, id: '', type })
  const objects = call.schema.objects()
  if (type === 'CustomObject') return objects.map(({ name }) => entry(name, `objects/${name}.object`))
  if (type !== 'CustomField') return []
  return objects.flatMap(({ name, fields }) =>
    fields.filter(field => field.custom).map(field => entry(`${name}.${field.name}`, `objects/${name}.object`)),
  )
}
