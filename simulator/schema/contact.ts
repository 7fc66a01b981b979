import { readFields } from './read-fields'
import { ACTIVITY, AUDIT, addressFields } from './shared-fields'

export const CONTACT_FIELDS = readFields(`
Id|Contact ID|id|DI
IsDeleted|Deleted|boolean|D
MasterRecordId|Master Record ID|reference|N|to=Contact as=MasterRecord
AccountId|Account ID|reference|CUNK|to=Account as=Account kids=Contacts
LastName|Last Name|string:80|CU|in=Name
FirstName|First Name|string:40|CUN|in=Name
Salutation|Salutation|picklist|CUN|in=Name pick=Salutation
Name|Full Name|string:121|*
${addressFields('Other')}
${addressFields('Mailing')}
Phone|Business Phone|phone|CUN
Fax|Business Fax|phone|CUN
MobilePhone|Mobile Phone|phone|CUN
HomePhone|Home Phone|phone|CUN
OtherPhone|Other Phone|phone|CUN
AssistantPhone|Asst. Phone|phone|CUN
ReportsToId|Reports To ID|reference|CUN|to=Contact as=ReportsTo
Email|Email|email|CUNI
Title|Title|string:128|CUN
Department|Department|string:80|CUN
AssistantName|Assistant's Name|string:40|CUN
LeadSource|Lead Source|picklist:255|CUN|pick=LeadSource
Birthdate|Birthdate|date|CUN
Description|Contact Description|textarea:32000|CUN
OwnerId|Owner ID|reference|CUD|to=User as=Owner
${AUDIT}
LastActivityDate|Last Activity|date|N
LastCURequestDate|Last Stay-in-Touch Request Date|datetime|N
LastCUUpdateDate|Last Stay-in-Touch Save Date|datetime|N
${ACTIVITY.split('\n').slice(2).join('\n')}
EmailBouncedReason|Email Bounced Reason|string:255|CUN
EmailBouncedDate|Email Bounced Date|datetime|CUN
IsEmailBounced|Is Email Bounced|boolean|D
PhotoUrl|Photo URL|url|N
Jigsaw|Data.com Key|string:20|CUN
JigsawContactId|Jigsaw Contact ID|string:20|N|as=JigsawContact
CleanStatus|Clean Status|picklist|CUNR|pick=CleanStatus
IndividualId|Individual ID|reference|CUN|to=Individual as=Individual
`)
