import type { Org } from '../org/org'
import { textElement } from '../xml/write-xml'
import { textOf, userRecord, usernameOf } from './user-record'

/** The userInfo of a login, with every element the partner WSDL of the version has, in its order. */
export function userInfo(org: Org, userId: string, version: string): string {
  const user = userRecord(org, userId) ?? {}
  const elements: [string, string | null, number?][] = [
    ['accessibilityMode', 'false'],
    ['chatterExternal', 'false', 40],
    ['currencySymbol', '$'],
    ['orgAttachmentFileSizeLimit', '26214400'],
    ['orgDefaultCurrencyIsoCode', 'USD'],
    ['orgDefaultCurrencyLocale', 'en_US', 38],
    ['orgDisallowHtmlAttachments', 'false'],
    ['orgHasPersonAccounts', String(org.scenario.personAccounts)],
    ['organizationId', org.id],
    ['organizationMultiCurrency', 'false'],
    ['organizationName', org.scenario.name],
    ['profileId', textOf(user, 'ProfileId')],
    ['roleId', textOf(user, 'UserRoleId') || null],
    ['sessionSecondsValid', String(org.scenario.sessionSeconds)],
    ['userDefaultCurrencyIsoCode', null],
    ['userEmail', textOf(user, 'Email')],
    ['userFullName', textOf(user, 'Name')],
    ['userId', userId],
    ['userLanguage', textOf(user, 'LanguageLocaleKey')],
    ['userLocale', textOf(user, 'LocaleSidKey')],
    ['userName', usernameOf(org, userId)],
    ['userTimeZone', textOf(user, 'TimeZoneSidKey')],
    ['userType', textOf(user, 'UserType')],
    ['userUiSkin', 'Theme3'],
  ]
  return elements
    .filter(([, , since = 0]) => Number(version) >= since)
    .map(([name, value]) => textElement(name, value))
    .join('')
}
