import { readFields } from './read-fields'
import { ACTIVITY, AUDIT, addressFields } from './shared-fields'

export const LEAD_FIELDS = readFields(`
Id|Lead ID|id|DI
IsDeleted|Deleted|boolean|D
MasterRecordId|Master Record ID|reference|N|to=Lead as=MasterRecord
LastName|Last Name|string:80|CU|in=Name
FirstName|First Name|string:40|CUN|in=Name
Salutation|Salutation|picklist|CUN|in=Name pick=LeadSalutation
Name|Full Name|string:121|*
Title|Title|string:128|CUN
Company|Company|string:255|CU
${addressFields('', 'Address')}
Phone|Phone|phone|CUN
MobilePhone|Mobile Phone|phone|CUN
Fax|Fax|phone|CUN
Email|Email|email|CUNI
Website|Website|url|CUN
PhotoUrl|Photo URL|url|N
Description|Description|textarea:32000|CUN
LeadSource|Lead Source|picklist:255|CUN|pick=LeadSource
Status|Status|picklist:255|CUD|pick=LeadStatus
Industry|Industry|picklist:255|CUN|pick=Industry
Rating|Rating|picklist:255|CUN|pick=Rating
AnnualRevenue|Annual Revenue|currency|CUN
NumberOfEmployees|Employees|int|CUN
OwnerId|Owner ID|reference|CUD|to=Group,User as=Owner
IsConverted|Converted|boolean|CD
ConvertedDate|Converted Date|date|N
ConvertedAccountId|Converted Account ID|reference|N|to=Account as=ConvertedAccount
ConvertedContactId|Converted Contact ID|reference|N|to=Contact as=ConvertedContact
ConvertedOpportunityId|Converted Opportunity ID|reference|N|to=Opportunity as=ConvertedOpportunity
IsUnreadByOwner|Unread By Owner|boolean|CUD
${AUDIT}
${ACTIVITY}
Jigsaw|Data.com Key|string:20|CUN
JigsawContactId|Jigsaw Contact ID|string:20|N|as=JigsawContact
CleanStatus|Clean Status|picklist|CUNR|pick=CleanStatus
CompanyDunsNumber|Company D-U-N-S Number|string:9|CUN
DandbCompanyId|D&B Company ID|reference|CUN|to=DandBCompany as=DandbCompany
EmailBouncedReason|Email Bounced Reason|string:255|UN
EmailBouncedDate|Email Bounced Date|datetime|UN
IndividualId|Individual ID|reference|CUN|to=Individual as=Individual
`)
