import { readFields } from './read-fields'
import { ACTIVITY, AUDIT, addressFields } from './shared-fields'

export const ACCOUNT_FIELDS = readFields(`
Id|Account ID|id|DI
IsDeleted|Deleted|boolean|D
MasterRecordId|Master Record ID|reference|N|to=Account as=MasterRecord
Name|Account Name|string:255|CU*|in=Name
Type|Account Type|picklist|CUN|pick=AccountType
ParentId|Parent Account ID|reference|CUN|to=Account as=Parent kids=ChildAccounts
${addressFields('Billing')}
${addressFields('Shipping')}
Phone|Account Phone|phone|CUN
Fax|Account Fax|phone|CUN
AccountNumber|Account Number|string:40|CUN
Website|Website|url|CUN
PhotoUrl|Photo URL|url|N
Sic|SIC Code|string:20|CUN
Industry|Industry|picklist|CUN|pick=Industry
AnnualRevenue|Annual Revenue|currency|CUN
NumberOfEmployees|Employees|int|CUN
Ownership|Ownership|picklist|CUN|pick=Ownership
TickerSymbol|Ticker Symbol|string:20|CUN
Description|Account Description|textarea:32000|CUN
Rating|Account Rating|picklist|CUN|pick=Rating
Site|Account Site|string:80|CUN
OwnerId|Owner ID|reference|CUD|to=User as=Owner
${AUDIT}
${ACTIVITY}
Jigsaw|Data.com Key|string:20|CUN
JigsawCompanyId|Jigsaw Company ID|string:20|N|as=JigsawCompany
CleanStatus|Clean Status|picklist|CUNR|pick=CleanStatus
AccountSource|Account Source|picklist|CUN|pick=LeadSource
DunsNumber|D-U-N-S Number|string:9|CUN
Tradestyle|Tradestyle|string:255|CUN
NaicsCode|NAICS Code|string:8|CUN
NaicsDesc|NAICS Description|string:120|CUN
YearStarted|Year Started|string:4|CUN
SicDesc|SIC Description|string:80|CUN
DandbCompanyId|D&B Company ID|reference|CUN|to=DandBCompany as=DandbCompany
OperatingHoursId|Operating Hour ID|reference|CUN|to=OperatingHours as=OperatingHours
`)
