import { readFields } from './read-fields'
import { AUDIT } from './shared-fields'

export const CASE_FIELDS = readFields(`
Id|Case ID|id|DI
IsDeleted|Deleted|boolean|D
MasterRecordId|Master Record ID|reference|N|to=Case as=MasterRecord
CaseNumber|Case Number|string:30|D*I|number={00001000}
ContactId|Contact ID|reference|CUN|to=Contact as=Contact kids=Cases
AccountId|Account ID|reference|CUN|to=Account as=Account kids=Cases
ParentId|Parent Case ID|reference|CUN|to=Case as=Parent kids=Cases
SuppliedName|Name|string:80|CUN
SuppliedEmail|Email Address|email|CUN
SuppliedPhone|Phone|string:40|CUN
SuppliedCompany|Company|string:80|CUN
Type|Case Type|picklist:255|CUN|pick=CaseType
Status|Status|picklist:255|CUND|pick=CaseStatus
Reason|Case Reason|picklist:255|CUN|pick=CaseReason
Origin|Case Origin|picklist:255|CUN|pick=CaseOrigin
Subject|Subject|string:255|CUN
Priority|Priority|picklist:255|CUND|pick=CasePriority
Description|Description|textarea:32000|CUN
IsClosed|Closed|boolean|D
ClosedDate|Closed Date|datetime|N
IsEscalated|Escalated|boolean|CUD
OwnerId|Owner ID|reference|CUD|to=Group,User as=Owner
${AUDIT}
ContactPhone|Contact Phone|phone|N
ContactMobile|Contact Mobile|phone|N
ContactEmail|Contact Email|email|N
ContactFax|Contact Fax|phone|N
Comments|Internal Comments|textarea:4000|CUN
LastViewedDate|Last Viewed Date|datetime|N
LastReferencedDate|Last Referenced Date|datetime|N
`)
