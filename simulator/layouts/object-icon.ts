import type { ObjectType } from '../schema/field'

const COLORS: Record<string, string> = {
  Account: '6f7ccb',
  Contact: 'a094ed',
  Lead: 'f88962',
  Opportunity: 'fcb95b',
  Task: '4bc076',
  User: '34becd',
}
const CUSTOM_COLOR = '6666cc'

const iconName = (object: ObjectType) => (object.custom ? 'custom/custom51' : `standard/${object.name.toLowerCase()}`)
const classicName = (object: ObjectType) => (object.custom ? 'computer' : object.labelPlural.toLowerCase())

export const objectColors = (object: ObjectType) => [
  { color: COLORS[object.name] ?? CUSTOM_COLOR, context: 'primary', theme: 'theme4' },
  { color: (COLORS[object.name] ?? CUSTOM_COLOR).toUpperCase(), context: 'primary', theme: 'theme3' },
]

export const iconUrl = (baseUrl: string, object: ObjectType, size: 16 | 32) =>
  `${baseUrl}/img/icon/${classicName(object)}${size}.png`

/** The pictures of an object in the old and the new interface. Only their addresses: nothing is to be found there. */
export function objectIcons(baseUrl: string, object: ObjectType) {
  const classic = ([32, 16] as const).map(size => ({
    contentType: 'image/png',
    height: size,
    theme: 'theme3',
    url: iconUrl(baseUrl, object, size),
    width: size,
  }))
  const lightning = `${baseUrl}/img/icon/t4v35/${iconName(object)}`
  return [
    ...classic,
    { contentType: 'image/svg+xml', height: 0, theme: 'theme4', url: `${lightning}.svg`, width: 0 },
    { contentType: 'image/png', height: 60, theme: 'theme4', url: `${lightning}_60.png`, width: 60 },
    { contentType: 'image/png', height: 120, theme: 'theme4', url: `${lightning}_120.png`, width: 120 },
  ]
}
