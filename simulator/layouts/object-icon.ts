import type { ObjectType } from '../schema/field'

/** In the new interface and in the old one. */
const COLORS: Record<string, [string, string]> = {
  Account: ['5867E8', '236FBD'],
  Contact: ['9602C7', '56458C'],
  Lead: ['FF538A', 'DF8221'],
  Opportunity: ['FF5D2D', 'E9AF20'],
  Task: ['3BA755', '44A12C'],
  User: ['0B827C', '236FBD'],
}
const CUSTOM_COLORS: [string, string] = ['6666CC', '66895F']

const iconName = (object: ObjectType) => (object.custom ? 'custom/custom51' : `standard/${object.name.toLowerCase()}`)
const classicName = (object: ObjectType) => (object.custom ? 'computer' : object.labelPlural.toLowerCase())

export function objectColors(object: ObjectType) {
  const [lightning, classic] = COLORS[object.name] ?? CUSTOM_COLORS
  return [
    { color: lightning, context: 'primary', theme: 'theme4' },
    { color: classic, context: 'primary', theme: 'theme3' },
  ]
}

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
