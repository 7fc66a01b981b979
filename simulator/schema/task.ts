import { readFields } from './read-fields'
import { AUDIT } from './shared-fields'

export const TASK_FIELDS = readFields(`
Id|Activity ID|id|DI
WhoId|Name ID|reference|CUNK|to=Contact,Lead as=Who kids=Tasks
WhatId|Related To ID|reference|CUNK|to=Account,Case,Opportunity as=What kids=Tasks
Subject|Subject|combobox|CUN*
ActivityDate|Due Date Only|date|CUN
Status|Status|picklist:255|CUD|pick=TaskStatus
Priority|Priority|picklist:255|CUD|pick=TaskPriority
IsHighPriority|High Priority|boolean|D
OwnerId|Assigned To ID|reference|CUD|to=Group,User as=Owner
Description|Description|textarea:32000|CUN
IsDeleted|Deleted|boolean|D
AccountId|Account ID|reference|N|to=Account as=Account
IsClosed|Closed|boolean|D
${AUDIT}
IsArchived|Archived|boolean|D
CallDurationInSeconds|Call Duration|int|CUN
CallType|Call Type|picklist|CUNR|pick=CallType
CallDisposition|Call Result|string:255|CUN
CallObject|Call Object Identifier|string:255|CUN
ReminderDateTime|Reminder Date/Time|datetime|CUN
IsReminderSet|Reminder Set|boolean|CUD
RecurrenceActivityId|Recurrence Activity ID|reference|N|to=Task as=RecurrenceActivity
IsRecurrence|Create Recurring Series of Tasks|boolean|CD
TaskSubtype|Task Subtype|picklist|CNDR|pick=TaskSubtype
CompletedDateTime|Completed Date|datetime|N
`)
