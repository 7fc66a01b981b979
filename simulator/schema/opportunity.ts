import { readFields } from './read-fields'
import { ACTIVITY, AUDIT } from './shared-fields'

export const OPPORTUNITY_FIELDS = readFields(`
Id|Opportunity ID|id|DI
IsDeleted|Deleted|boolean|D
AccountId|Account ID|reference|CUN|to=Account as=Account kids=Opportunities
IsPrivate|Private|boolean|CUD
Name|Name|string:120|CU*
Description|Description|textarea:32000|CUN
StageName|Stage|picklist:255|CU|pick=Stage
Amount|Amount|currency|CUN|digits=18,2
Probability|Probability (%)|percent|CUN|digits=3,0
CloseDate|Close Date|date|CU
Type|Opportunity Type|picklist:255|CUN|pick=OpportunityType
NextStep|Next Step|string:255|CUN
LeadSource|Lead Source|picklist:255|CUN|pick=LeadSource
IsClosed|Closed|boolean|D
IsWon|Won|boolean|D
OwnerId|Owner ID|reference|CUD|to=User as=Owner
${AUDIT}
${ACTIVITY}
`)
