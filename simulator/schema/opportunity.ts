import { readFields } from './read-fields'
import { ACTIVITY, AUDIT } from './shared-fields'

export const OPPORTUNITY_FIELDS = readFields(`
Id|Opportunity ID|id|DI
IsDeleted|Deleted|boolean|D
AccountId|Account ID|reference|CUNK|to=Account as=Account kids=Opportunities
IsPrivate|Private|boolean|CUD
Name|Name|string:120|CU*
Description|Description|textarea:32000|CUN
StageName|Stage|picklist:255|CU|pick=Stage
Amount|Amount|currency|CUN|digits=18,2
Probability|Probability (%)|percent|CUND|digits=3,0
ExpectedRevenue|Expected Amount|currency|N|digits=18,2
TotalOpportunityQuantity|Quantity|double|CUN|digits=18,2
CloseDate|Close Date|date|CU
Type|Opportunity Type|picklist:255|CUN|pick=OpportunityType
NextStep|Next Step|string:255|CUN
LeadSource|Lead Source|picklist:255|CUN|pick=LeadSource
IsClosed|Closed|boolean|D
IsWon|Won|boolean|D
ForecastCategory|Forecast Category|picklist|R|pick=ForecastCategory
ForecastCategoryName|Forecast Category|picklist:255|CUND|pick=ForecastCategoryName
CampaignId|Campaign ID|reference|CUN|to=Campaign as=Campaign
HasOpportunityLineItem|Has Line Item|boolean|D
Pricebook2Id|Price Book ID|reference|CUN|to=Pricebook2 as=Pricebook2
OwnerId|Owner ID|reference|CUD|to=User as=Owner
${AUDIT}
LastActivityDate|Last Activity|date|N
PushCount|Push Count|int|N
LastStageChangeDate|Last Stage Change Date|datetime|N
FiscalQuarter|Fiscal Quarter|int|N
FiscalYear|Fiscal Year|int|N
Fiscal|Fiscal Period|string:6|N
ContactId|Contact ID|reference|CN|to=Contact as=Contact
${ACTIVITY.split('\n').slice(2).join('\n')}
HasOpenActivity|Has Open Activity|boolean|D
HasOverdueTask|Has Overdue Task|boolean|D
`)
