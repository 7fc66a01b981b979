import { readFields } from './read-fields'
import { AUDIT, addressFields } from './shared-fields'

export const ORGANIZATION_FIELDS = readFields(`
Id|Organization ID|id|DI
Name|Name|string:80|U*
Division|Division|string:80|UN
${addressFields('', 'Address')}
Phone|Phone|phone|UN
PrimaryContact|Primary Contact|string:80|UN
DefaultLocaleSidKey|Locale|picklist|U
TimeZoneSidKey|Time Zone|picklist|U
LanguageLocaleKey|Language|picklist|U
OrganizationType|Edition|picklist|N
NamespacePrefix|Namespace Prefix|string:15|N
InstanceName|Instance Name|string:5|N
IsSandbox|Is Sandbox|boolean|D
TrialExpirationDate|Trial Expiration Date|datetime|N
${AUDIT}
`)
