import type { ObjectType } from './field'

/** Objects of the business rather than of the setup: they have layouts, triggers and a list of what was viewed lately. */
export const hasPages = (object: ObjectType) => !object.setup || object.name === 'User'

/** Standard objects with a tab of their own, where list views are at home. */
export const hasTab = (object: ObjectType) => hasPages(object) && !['User', 'Task'].includes(object.name)

const MERGEABLE = ['Account', 'Contact', 'Lead']
const WITH_FEED = [...MERGEABLE, 'Case', 'Opportunity', 'Task', 'User']

/** The version from which on a describe says of what an object is a part, and how much of it is told. */
export const TELLS_MORE = 50

/** Where things about an object are found. With the organization's address, its pages for people too. */
export function objectUrls(object: ObjectType, version: string, baseUrl?: string): Record<string, string> {
  const base = `/services/data/v${version}/sobjects/${object.name}`
  const links: [string, string | false][] = [
    ['compactLayouts', hasPages(object) && `${base}/describe/compactLayouts`],
    ['rowTemplate', `${base}/{ID}`],
    ['approvalLayouts', hasTab(object) && `${base}/describe/approvalLayouts`],
    ['uiDetailTemplate', hasPages(object) && baseUrl !== undefined && `${baseUrl}/{ID}`],
    ['uiEditTemplate', hasPages(object) && baseUrl !== undefined && `${baseUrl}/{ID}/e`],
    ['namedLayouts', object.name === 'User' && `${base}/describe/namedLayouts/{LayoutName}`],
    ['passwordUtilities', object.name === 'User' && `${base}/{ID}/password`],
    ['listviews', hasTab(object) && !object.custom && `${base}/listviews`],
    ['describe', `${base}/describe`],
    ['uiNewRecord', hasPages(object) && baseUrl !== undefined && `${baseUrl}/${object.keyPrefix}/e`],
    ['quickActions', hasPages(object) && `${base}/quickActions`],
    ['layouts', hasPages(object) && `${base}/describe/layouts`],
    ['sobject', base],
  ]
  return Object.fromEntries(links.filter((link): link is [string, string] => link[1] !== false))
}

/** An object in the list of all, and at the head of its own resource. */
export function summarizeObject(object: ObjectType, version: string) {
  return {
    activateable: false,
    ...(Number(version) >= TELLS_MORE ? { associateEntityType: null, associateParentEntity: null } : {}),
    createable: object.createable,
    custom: object.custom,
    customSetting: false,
    deepCloneable: object.name === 'Opportunity',
    deletable: object.deletable,
    deprecatedAndHidden: false,
    feedEnabled: WITH_FEED.includes(object.name),
    hasSubtypes: false,
    isInterface: false,
    isSubtype: false,
    keyPrefix: object.keyPrefix,
    label: object.label,
    labelPlural: object.labelPlural,
    layoutable: hasPages(object),
    mergeable: MERGEABLE.includes(object.name),
    mruEnabled: hasPages(object),
    name: object.name,
    queryable: true,
    replicateable: true,
    retrieveable: true,
    searchable: object.searchable,
    triggerable: hasPages(object),
    undeletable: object.deletable && !object.setup,
    updateable: object.updateable,
    urls: objectUrls(object, version),
  }
}
