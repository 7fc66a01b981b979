import { type Answer, json } from '../http/answer'
import type { Call } from '../http/call'
import { requireMethod } from '../http/require-method'
import { hasTab } from '../schema/describe-summary'
import type { ObjectType } from '../schema/field'
import { iconUrl, objectColors, objectIcons } from './object-icon'

export const describeTab = (baseUrl: string, object: ObjectType) => ({
  colors: objectColors(object),
  custom: object.custom,
  iconUrl: iconUrl(baseUrl, object, 32),
  icons: objectIcons(baseUrl, object),
  label: object.labelPlural,
  miniIconUrl: iconUrl(baseUrl, object, 16),
  name: object.custom ? object.name : `standard-${object.name}`,
  sobjectName: object.name,
  url: `${baseUrl}/${object.keyPrefix}/o`,
})

/** `/tabs`: one for every object that has one. */
export function answerTabs(call: Call): Answer {
  requireMethod(call, 'HEAD,GET')
  const tabs = call.schema.objects().filter(hasTab)
  return json(
    200,
    tabs.map(object => describeTab(call.baseUrl, object)),
  )
}

/** `/theme`: the icons and colours of every object. */
export function answerTheme(call: Call): Answer {
  requireMethod(call, 'HEAD,GET')
  const themeItems = call.schema.objects().map(object => ({
    colors: objectColors(object),
    icons: objectIcons(call.baseUrl, object),
    name: object.name,
  }))
  return json(200, { themeItems })
}

const APPS = ['Sales', 'Service', 'Marketing']

/** `/appMenu/AppSwitcher`: the apps one can change to. */
export function answerAppMenu(call: Call): Answer {
  requireMethod(call, 'HEAD,GET')
  const appMenuItems = APPS.map(label => ({
    type: 'Tabset',
    content: null,
    icons: null,
    colors: null,
    label,
    url: `${call.baseUrl}/home/home.jsp?tsid=${label}`,
  }))
  return json(200, { appMenuItems })
}
