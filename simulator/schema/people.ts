import { readFields } from './read-fields'
import { AUDIT, addressFields } from './shared-fields'

export const USER_FIELDS = readFields(`
Id|User ID|id|DI
Username|Username|string:80|CUI
LastName|Last Name|string:80|CU|in=Name
FirstName|First Name|string:40|CUN|in=Name
Name|Full Name|string:121|*
CompanyName|Company Name|string:80|CUN
Title|Title|string:80|CUN
${addressFields('', 'Address')}
Email|Email|email:128|CUI
Phone|Phone|phone|CUN
Alias|Alias|string:8|CU
IsActive|Active|boolean|CUD
UserType|User Type|picklist|NR|pick=UserType
ProfileId|Profile ID|reference|CU|to=Profile as=Profile
UserRoleId|Role ID|reference|CUN|to=UserRole as=UserRole
FederationIdentifier|SAML Federation ID|string:512|CUN
TimeZoneSidKey|Time Zone|picklist|CU
LocaleSidKey|Locale|picklist|CU
LanguageLocaleKey|Language|picklist|CU
EmailEncodingKey|Email Encoding|picklist|CU
${AUDIT}
`)

export const GROUP_FIELDS = readFields(`
Id|Group ID|id|DI
Name|Name|string:40|CU*
DeveloperName|Developer Name|string:80|CUD
Type|Type|picklist|CR|pick=GroupType
Email|Email|email:255|CUN
OwnerId|Owner ID|reference|D|to=User as=Owner
${AUDIT}
`)
