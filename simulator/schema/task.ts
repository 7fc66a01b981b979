import { readFields } from './read-fields'
import { AUDIT } from './shared-fields'

export const TASK_FIELDS = readFields(`
Id|Activity ID|id|DI
IsDeleted|Deleted|boolean|D
WhoId|Name ID|reference|CUN|to=Contact,Lead as=Who kids=Tasks
WhatId|Related To ID|reference|CUN|to=Account,Opportunity as=What kids=Tasks
Subject|Subject|string:255|CUN*
ActivityDate|Due Date Only|date|CUN
Status|Status|picklist|CUD|pick=TaskStatus
Priority|Priority|picklist|CUD|pick=TaskPriority
OwnerId|Assigned To ID|reference|CUD|to=Group,User as=Owner
Description|Description|textarea:32000|CUN
IsClosed|Closed|boolean|D
${AUDIT}
`)
