import { readFields } from './read-fields'
import { AUDIT } from './shared-fields'

export const RECORD_TYPE_FIELDS = readFields(`
Id|Record Type ID|id|DI
Name|Name|string:80|CU*
DeveloperName|Record Type Name|string:80|CU
NamespacePrefix|Namespace Prefix|string:15|N
Description|Description|string:255|CUN
BusinessProcessId|Business Process ID|reference|CUN|to=BusinessProcess as=BusinessProcess
SobjectType|Sobject Type Name|picklist|C
IsActive|Active|boolean|CUD
IsPersonType|Is Person Type|boolean|D
${AUDIT}
`)

export const LEAD_STATUS_FIELDS = readFields(`
Id|Lead Status Value ID|id|DI
MasterLabel|Master Label|string:255|N*
ApiName|API Name|string:255|N
SortOrder|Sort Order|int|N
IsDefault|Is Default|boolean|D
IsConverted|Is Converted|boolean|D
${AUDIT}
`)

export const ASSIGNMENT_RULE_FIELDS = readFields(`
Id|Assignment Rule ID|id|DI
Name|Name|string:120|N*
SobjectType|SObject Type|picklist|NR
Active|Active|boolean|D
${AUDIT}
`)
