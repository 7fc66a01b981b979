import { readFields } from './read-fields'
import { AUDIT, addressFields } from './shared-fields'

const access = ['Account', 'Contact', 'Opportunity', 'Lead', 'Case', 'Calendar', 'Pricebook', 'Campaign']
  .map(name => `Default${name}Access|Default ${name} Access|picklist|NR`)
  .join('\n')

const preferences = [
  'RequireOpportunityProducts',
  'TransactionSecurityPolicy',
  'TerminateOldestSession',
  'ConsentManagementEnabled',
  'AutoSelectIndividualOnMerge',
  'LightningLoginEnabled',
  'OnlyLLPermUserAllowed',
]
  .map(name => `Preferences${name}|${name}|boolean|UD`)
  .join('\n')

export const ORGANIZATION_FIELDS = readFields(`
Id|Organization ID|id|DI
Name|Name|string:80|U*
Division|Division|string:80|UN
${addressFields('', 'Address')}
Phone|Phone|phone|UN
Fax|Fax|phone|UN
PrimaryContact|Primary Contact|string:80|UN
DefaultLocaleSidKey|Locale|picklist|U
TimeZoneSidKey|Time Zone|picklist|U
LanguageLocaleKey|Language|picklist|U
ReceivesInfoEmails|Info Emails|boolean|UD
ReceivesAdminInfoEmails|Info Emails Admin|boolean|UD
${preferences}
FiscalYearStartMonth|Fiscal Year Starts In|int|UN
UsesStartDateAsFiscalYearName|Fiscal Year Name by Start|boolean|D
${access}
SystemModstamp|System Modstamp|datetime|D
ComplianceBccEmail|Compliance BCC Email|email|UN
UiSkin|UI Skin|picklist|UN
SignupCountryIsoCode|Signup Country|string:2|N
TrialExpirationDate|Trial Expiration Date|datetime|N
NumKnowledgeService|Knowledge Licenses|int|N
OrganizationType|Edition|picklist|N
NamespacePrefix|Namespace Prefix|string:15|N
InstanceName|Instance Name|string:5|N
IsSandbox|Is Sandbox|boolean|D
WebToCaseDefaultOrigin|Web to Cases Default Origin|string:40|UN
MonthlyPageViewsUsed|Monthly Page Views Used|int|N
MonthlyPageViewsEntitlement|Monthly Page Views Allowed|int|N
IsReadOnly|Is Read Only|boolean|D
${AUDIT.split('\n')
  .filter(line => !line.startsWith('SystemModstamp'))
  .join('\n')}
`)
