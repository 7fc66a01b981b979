import { z } from 'zod'
import type { CrmProvider, VisitTask } from '../provider'
import { SUBJECT_START } from '../visit-tasks/compose-task'
import type { Calls } from './calls'
import { plain } from './errors'
import { soqlText } from './soql'
import { API_VERSION } from './api-version'
import { queryAnswer, SALESFORCE_ID } from './wire'

const answers = z.array(
  z.object({
    id: z.string().regex(SALESFORCE_ID).nullish(),
    success: z.boolean(),
    errors: z.array(z.object({ statusCode: z.string(), message: z.string() })).default([]),
  }),
)
const taskRecord = z.object({
  Id: z.string(),
  WhoId: z.string().nullish(),
  WhatId: z.string().nullish(),
  ActivityDate: z.string(),
})

type Verbs = Pick<CrmProvider, 'writeVisitTasks' | 'findVisitTasks'>

/** Completed Tasks on Salesforce Accounts and Leads, by collections: one call for as many as 200. */
export function visitTasks({ run }: Calls): Verbs {
  return {
    writeVisitTasks: tasks =>
      run(async connection => {
        const path = `/services/data/v${API_VERSION}/composite/sobjects`
        const known = tasks.every(task => task.taskId)
        const body = { allOrNone: false, records: tasks.map(toRecord) }
        const said = known ? await connection.requestPatch(path, body) : await connection.requestPost(path, body)
        return answers
          .length(tasks.length)
          .parse(said)
          .map(({ id, success, errors: [error] }) =>
            success
              ? { taskId: id ?? '' }
              : { said: error ? `${error.statusCode}: ${plain(error.message)}` : 'Refused' },
          )
      }),

    findVisitTasks: tasks =>
      run(async connection => {
        const ids = [...new Set(tasks.map(task => task.recordId))].map(soqlText).join(', ')
        const days = [...new Set(tasks.map(task => task.day))].join(', ')
        const soql =
          `SELECT Id, WhoId, WhatId, ActivityDate FROM Task WHERE (WhoId IN (${ids}) OR WhatId IN (${ids})) ` +
          `AND ActivityDate IN (${days}) AND Subject LIKE '${SUBJECT_START}%' ORDER BY CreatedDate DESC`
        const { records } = queryAnswer(taskRecord).parse(await connection.query(soql, { autoFetch: false }))
        return records.flatMap(({ Id, WhoId, WhatId, ActivityDate }) =>
          [WhoId, WhatId].flatMap(recordId => (recordId ? { recordId, day: ActivityDate, taskId: Id } : [])),
        )
      }),
  }
}

function toRecord({ taskId, recordId, object, day, subject, description }: VisitTask) {
  const text = { attributes: { type: 'Task' }, Subject: subject, Description: description }
  if (taskId) return { ...text, id: taskId }
  return { ...text, ActivityDate: day, Status: 'Completed', [object === 'Lead' ? 'WhoId' : 'WhatId']: recordId }
}
