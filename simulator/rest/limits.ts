import { type Answer, json } from '../http/answer'
import type { Call } from '../http/call'

const OTHERS: Record<string, number> = {
  ConcurrentAsyncGetReportInstances: 200,
  DailyAsyncApexExecutions: 250_000,
  DailyBulkApiBatches: 15_000,
  DailyBulkV2QueryJobs: 10_000,
  DailyStreamingApiEvents: 200_000,
  DataStorageMB: 1_024,
  FileStorageMB: 1_024,
  HourlyTimeBasedWorkflow: 1_000,
  MassEmail: 5_000,
  SingleEmail: 5_000,
}

export function answerLimits({ org }: Call): Answer {
  const others = Object.entries(OTHERS).map(([name, max]) => [name, { Max: max, Remaining: max }])
  return json(200, {
    DailyApiRequests: { Max: org.limit.max, Remaining: Math.max(org.limit.max - org.limit.used, 0) },
    ...Object.fromEntries(others),
  })
}
