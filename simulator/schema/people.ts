import { readFields } from './read-fields'
import { AUDIT, addressFields } from './shared-fields'

export const USER_FIELDS = readFields(`
Id|User ID|id|DI
Username|Username|string:80|CUI
LastName|Last Name|string:80|CU|in=Name
FirstName|First Name|string:40|CUN|in=Name
Name|Full Name|string:121|*
CompanyName|Company Name|string:80|CUN
Division|Division|string:80|CUN
Department|Department|string:80|CUN
Title|Title|string:80|CUN
${addressFields('', 'Address')}
Email|Email|email:128|CUI
SenderEmail|Email Sender Address|email|CUN
SenderName|Email Sender Name|string:80|CUN
Signature|Email Signature|textarea:1333|CUN
Phone|Phone|phone|CUN
Fax|Fax|phone|CUN
MobilePhone|Mobile|phone|CUN
Extension|Extension|phone|CUN
Alias|Alias|string:8|CU
CommunityNickname|Nickname|string:40|CUD
IsActive|Active|boolean|CUD
UserRoleId|Role ID|reference|CUN|to=UserRole as=UserRole
ProfileId|Profile ID|reference|CU|to=Profile as=Profile kids=Users
UserType|User Type|picklist|NR|pick=UserType
TimeZoneSidKey|Time Zone|picklist|CU
LocaleSidKey|Locale|picklist|CU
LanguageLocaleKey|Language|picklist|CU
EmailEncodingKey|Email Encoding|picklist|CU
EmployeeNumber|Employee Number|string:20|CUN
ManagerId|Manager ID|reference|CUN|to=User as=Manager kids=ManagedUsers
LastLoginDate|Last Login|datetime|N
LastPasswordChangeDate|Last Password Change or Reset|datetime|N
${AUDIT}
ContactId|Contact ID|reference|CN|to=Contact as=Contact
AccountId|Account ID|reference|N|to=Account as=Account
FederationIdentifier|SAML Federation ID|string:512|CUN
AboutMe|About Me|textarea:1000|CUN
FullPhotoUrl|Url for full-sized Photo|url:1024|N
SmallPhotoUrl|Url for Thumbnail sized Photo|url:1024|N
LastViewedDate|Last Viewed Date|datetime|N
LastReferencedDate|Last Referenced Date|datetime|N
`)

export const GROUP_FIELDS = readFields(`
Id|Group ID|id|DI
Name|Name|string:40|CU*
DeveloperName|Developer Name|string:80|CUD
RelatedId|Related ID|reference|N|to=User,UserRole as=Related
Type|Type|picklist|CR|pick=GroupType
Email|Email|email:255|CUN
OwnerId|Owner ID|reference|D|to=Organization,User as=Owner
DoesSendEmailToMembers|Send Email to Members|boolean|CUD
DoesIncludeBosses|Include Bosses|boolean|CUD
${AUDIT}
`)

export const GROUP_MEMBER_FIELDS = readFields(`
Id|Group Member ID|id|DI
GroupId|Group ID|reference|CK|to=Group as=Group kids=GroupMembers
UserOrGroupId|User/Group ID|reference|C|to=Group,User as=UserOrGroup
SystemModstamp|System Modstamp|datetime|D
`)

export const QUEUE_SOBJECT_FIELDS = readFields(`
Id|Queue Sobject ID|id|DI
QueueId|Queue ID|reference|CK|to=Group as=Queue kids=QueueSobjects
SobjectType|Sobject Type|picklist|C
CreatedById|Created By ID|reference|D|to=User as=CreatedBy
SystemModstamp|System Modstamp|datetime|D
`)

export const PROFILE_FIELDS = readFields(`
Id|Profile ID|id|DI
Name|Name|string:255|U*I
UserLicenseId|User License ID|reference|N|to=UserLicense as=UserLicense
UserType|User Type|picklist|NR|pick=UserType
Description|Description|string:255|UN
LastViewedDate|Last Viewed Date|datetime|N
LastReferencedDate|Last Referenced Date|datetime|N
${AUDIT}
`)

export const USER_ROLE_FIELDS = readFields(`
Id|Role ID|id|DI
Name|Name|string:80|CU*
ParentRoleId|Parent Role ID|reference|CUN|to=UserRole as=ParentRole
RollupDescription|Description|string:80|CUN
DeveloperName|Developer Name|string:80|CUD
LastModifiedDate|Last Modified Date|datetime|D
LastModifiedById|Last Modified By ID|reference|D|to=User as=LastModifiedBy
SystemModstamp|System Modstamp|datetime|D
`)
