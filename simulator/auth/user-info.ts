import { PROFILE_ID } from '../org/open-org'
import type { Org } from '../org/org'
import { escapeXml } from './soap-envelope'

/** The userInfo of a login, with every element the partner WSDL has, in its order; null stands for xsi:nil. */
export function userInfo(org: Org): string {
  const elements: [string, string | null][] = [
    ['accessibilityMode', 'false'],
    ['chatterExternal', 'false'],
    ['currencySymbol', '$'],
    ['orgAttachmentFileSizeLimit', '5242880'],
    ['orgDefaultCurrencyIsoCode', 'USD'],
    ['orgDefaultCurrencyLocale', 'en_US'],
    ['orgDisallowHtmlAttachments', 'false'],
    ['orgHasPersonAccounts', 'false'],
    ['organizationId', org.id],
    ['organizationMultiCurrency', 'false'],
    ['organizationName', org.scenario.name],
    ['profileId', PROFILE_ID],
    ['roleId', null],
    ['sessionSecondsValid', '7200'],
    ['userDefaultCurrencyIsoCode', null],
    ['userEmail', org.credentials.username],
    ['userFullName', 'Integration User'],
    ['userId', org.userId],
    ['userLanguage', 'en_US'],
    ['userLocale', 'en_US'],
    ['userName', org.credentials.username],
    ['userTimeZone', 'America/Los_Angeles'],
    ['userType', 'Standard'],
    ['userUiSkin', 'Theme3'],
  ]
  return elements
    .map(([name, value]) => (value === null ? `<${name} xsi:nil="true"/>` : `<${name}>${escapeXml(value)}</${name}>`))
    .join('')
}
