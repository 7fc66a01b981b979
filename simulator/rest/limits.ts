import { type Answer, json } from '../http/answer'
import { notFound } from '../http/api-error'
import type { Call } from '../http/call'
import { requireMethod } from '../http/require-method'
import { completeObject } from '../records/write-context'

/** How much there is of everything else, by the answer of an Enterprise organization. */
const MOST: Record<string, number> = {
  AnalyticsExternalDataSizeMB: 40_960,
  CdpAiInferenceApiMonthlyLimit: 500_000_000,
  ConcurrentAsyncGetReportInstances: 200,
  ConcurrentEinsteinDataInsightsStoryCreation: 5,
  ConcurrentEinsteinDiscoveryStoryCreation: 2,
  ConcurrentSyncReportRuns: 20,
  ContentDistBandwidthLimitMB: 10_240,
  ContentDistViewLimit: 50_000,
  ContentPublicationLimit: 5_000,
  DailyAnalyticsDataflowJobExecutions: 60,
  DailyAnalyticsUploadedFilesSizeMB: 51_200,
  DailyApexCursorLimit: 10_000,
  DailyApexCursorRowsLimit: 100_000_000,
  DailyApexPCursorLimit: 200_000,
  DailyApiRequests: 0,
  DailyAsyncApexExecutions: 250_000,
  DailyAsyncApexTests: 500,
  DailyBulkApiBatches: 15_000,
  DailyBulkV2QueryFileStorageMB: 976_562,
  DailyBulkV2QueryJobs: 10_000,
  DailyDataCloudCursorLimit: 1_000,
  DailyDataCloudCursorRowsLimit: 100_000_000,
  DailyDataCloudFlexCredits: 0,
  DailyDeliveredPlatformEvents: 10_000,
  DailyDurableGenericStreamingApiEvents: 10_000,
  DailyDurableStreamingApiEvents: 10_000,
  DailyEinsteinDataInsightsStoryCreation: 1_000,
  DailyEinsteinDiscoveryOptimizationJobRuns: 100,
  DailyEinsteinDiscoveryPredictAPICalls: 50_000,
  DailyEinsteinDiscoveryPredictionsByCDC: 5_000_000,
  DailyEinsteinDiscoveryStoryCreation: 100,
  DailyFunctionsApiCallLimit: 235_000,
  DailyGenericStreamingApiEvents: 10_000,
  DailyMetadataRetrievesWithDependencies: 100_000,
  DailyServiceEmailAgentforceCalls: 0,
  DailyStandardVolumePlatformEvents: 10_000,
  DailyStreamingApiEvents: 10_000,
  DailyWorkflowEmails: 100_000,
  DataStorageMB: 1_024,
  DurableStreamingApiConcurrentClients: 20,
  ExternalServicesActiveObjects: 4_000,
  ExternalServicesActiveOperations: 625,
  ExternalServicesObjectProperties: 625,
  ExternalServicesObjects: 60_000,
  ExternalServicesOperations: 10_000,
  ExternalServicesRegistrations: 400,
  FileStorageMB: 1_024,
  HourlyAsyncReportRuns: 1_200,
  HourlyDashboardRefreshes: 200,
  HourlyDashboardResults: 5_000,
  HourlyDashboardStatuses: 999_999_999,
  HourlyElevateAsyncReportRuns: 1_200,
  HourlyElevateSyncReportRuns: 500,
  HourlyLongTermIdMapping: 100_000,
  HourlyManagedContentPublicRequests: 50_000,
  HourlyODataCallout: 20_000,
  HourlyPublishedPlatformEvents: 50_000,
  HourlyPublishedStandardVolumePlatformEvents: 1_000,
  HourlyShortTermIdMapping: 100_000,
  HourlySyncReportRuns: 500,
  HourlyTimeBasedWorkflow: 1_000,
  MassEmail: 5_000,
  MaxContentDocumentsLimit: 30_000_000,
  MonthlyEinsteinDiscoveryStoryCreation: 500,
  Package2VersionCreates: 6,
  Package2VersionCreatesWithoutValidation: 500,
  PermissionSets: 1_500,
  PlatformEventTriggersWithParallelProcessing: 5,
  PrivateConnectOutboundCalloutHourlyLimitMB: 0,
  PublishCallbackUsageInApex: 5_242_880,
  ScheduledFlowRunLimit: 250_000,
  ScheduledPathRunLimit: 250_000,
  SingleEmail: 5_000,
  StreamingApiConcurrentClients: 20,
}

/** What is now counted in batches was once counted in requests. */
const RENAMED_IN = 49
const nameIn = (version: string, name: string) =>
  name === 'DailyBulkApiBatches' && Number(version) < RENAMED_IN ? 'DailyBulkApiRequests' : name

/** `/limits`, and `/limits/recordCount`. */
export function answerLimits(call: Call): Answer {
  const [, , , , part, more] = call.segments
  if (part !== undefined && (part.toLowerCase() !== 'recordcount' || more !== undefined)) throw notFound()
  requireMethod(call, 'HEAD,GET')
  if (part !== undefined) return countRecords(call)
  const { max, used } = call.org.limit
  const unused = Object.entries(MOST).map(([name, most]) => [
    nameIn(call.version, name),
    { Max: most, Remaining: most },
  ])
  return json(200, {
    ...Object.fromEntries(unused),
    DailyApiRequests: { Max: max, Remaining: Math.max(max - used, 0) },
    PermissionSets: { Max: 1_500, Remaining: 1_499, CreateCustom: { Max: 1_000, Remaining: 999 } },
  })
}

/** How many records objects have; one without any is left out. */
function countRecords({ query, schema, org }: Call): Answer {
  const asked = query.get('sObjects')?.split(',')
  const objects = asked ? asked.flatMap(name => schema.object(name.trim()) ?? []) : schema.objects()
  const counted = objects.map(object => ({
    count: org.store.count(completeObject({ org, object })),
    name: object.name,
  }))
  return json(200, { sObjects: counted.filter(({ count }) => count > 0) })
}
