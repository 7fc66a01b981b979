import { findSession } from '../../auth/session'
import { type Answer, json } from '../../http/answer'
import { ApiError } from '../../http/api-error'
import type { Call } from '../../http/call'
import { requireMethod } from '../../http/require-method'
import { viewerOf } from '../../org/viewer'
import { readVersion } from '../../rest/versions'
import { toId18 } from '../../salesforce-id'
import { type BulkJob, OPERATIONS, type Operation } from '../bulk-job'
import { answerBatches } from './batches'
import { describeV1Job, toJsonJob } from './describe'
import { AsyncError } from './async-error'
import { wantsJson, xmlAnswer, xmlFacts } from './format'
import { readJobRequest } from './read-job'

/** `/services/async/<version>/job…`: Bulk API 1.0, which has sessions, errors and dates of its own kind. */
export function answerAsync(call: Call): Answer {
  try {
    return answerKnown(withUser(call))
  } catch (error) {
    if (error instanceof AsyncError) return refused(call, error)
    if (error instanceof ApiError) {
      return refused(call, new AsyncError(error.entries[0]?.errorCode ?? '', error.message, error.status))
    }
    throw error
  }
}

function refused(call: Call, { exceptionCode, message, status }: AsyncError): Answer {
  const facts = { exceptionCode, exceptionMessage: message }
  return wantsJson(call) ? json(status, facts) : xmlAnswer(status, 'error', xmlFacts(facts))
}

/** The session stands in a header of its own. */
function withUser(call: Call): Call {
  const { org, headers } = call
  const session = findSession(org, headers['x-sfdc-session'] ?? '')
  if (!session || session.restricted) throw new AsyncError('InvalidSessionId', 'Invalid session id')
  if (!org.scenario.api) throw new AsyncError('FeatureNotEnabled', 'Async API not enabled')
  return { ...call, ...viewerOf(org, session.userId), version: versionOf(call.segments[2] ?? '') }
}

function versionOf(segment: string): string {
  try {
    return readVersion(`v${segment}`)
  } catch {
    throw new AsyncError('InvalidVersion', `Api version not supported: ${segment}`)
  }
}

function answerKnown(call: Call): Answer {
  const [, , , resource = '', jobId, part] = call.segments
  if (resource !== 'job') throw new AsyncError('InvalidUrl', `Resource not found: ${call.path}`, 404)
  if (jobId === undefined) return openJob(call)
  const job = call.org.bulkJobs.find(toId18(jobId) ?? '')
  if (job?.api !== 'v1') throw new AsyncError('InvalidJob', `Unable to find job: ${jobId}`)
  if (part === 'batch') return answerBatches(call, job)
  if (call.method === 'POST') return changeState(call, job)
  requireMethod(call, 'GET,POST')
  return told(call, 200, job)
}

const told = (call: Call, status: number, job: BulkJob): Answer =>
  wantsJson(call) ? json(status, toJsonJob(job)) : xmlAnswer(status, 'jobInfo', xmlFacts(describeV1Job(job)))

function openJob(call: Call): Answer {
  requireMethod(call, 'POST')
  const asked = readJobRequest(call)
  const operation = asked.operation === 'queryall' ? 'queryAll' : (asked.operation ?? '')
  if (operation === 'hardDelete') {
    throw new AsyncError('FeatureNotEnabled', 'Bulk API hard delete is not enabled for this user')
  }
  if (!OPERATIONS.includes(operation)) throw new AsyncError('InvalidJob', 'Unable to parse Job')
  const object = call.schema.object(asked.object ?? '')
  if (!object) throw new AsyncError('InvalidJob', `Unable to find object: ${asked.object ?? ''}`)
  const contentType = asked.contentType ?? 'XML'
  if (contentType !== 'CSV' && contentType !== 'JSON') {
    throw new AsyncError('FeatureNotEnabled', `${contentType} batches are not simulated`)
  }
  if (operation === 'upsert' && asked.externalIdFieldName === undefined) {
    throw new AsyncError('InvalidJob', 'External ID was blank for upsert operation')
  }
  const job = call.org.bulkJobs.add({
    api: 'v1',
    object: object.name,
    operation: operation as Operation,
    externalIdFieldName: asked.externalIdFieldName ?? null,
    assignmentRuleId: asked.assignmentRuleId ?? null,
    contentType,
    concurrencyMode: asked.concurrencyMode ?? 'Parallel',
    columnDelimiter: 'COMMA',
    lineEnding: 'LF',
    version: call.version,
    createdById: call.userId,
    state: 'Open',
  })
  return told(call, 201, job)
}

function changeState(call: Call, job: BulkJob): Answer {
  const { state = '' } = readJobRequest(call)
  if (state !== 'Closed' && state !== 'Aborted') throw new AsyncError('InvalidJob', `Unknown job state: ${state}`)
  if (job.state === 'Aborted') throw new AsyncError('InvalidJobState', 'Aborted job cannot be changed')
  job.state = state
  return told(call, 200, job)
}
