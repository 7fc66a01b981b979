import { forgetFailures } from '../crm/health/forget-failures'
import { refreshStatusesJob } from '../crm/refresh/refresh-job'
import { sweepIntentsJob } from '../crm/sweep-intents'
import { visitTasksJob } from '../crm/visit-tasks/send-visit-tasks'
import type { Job } from './job'

/** Every background job of the product; `run-jobs.ts` does them. */
export const ALL_JOBS: Job[] = [sweepIntentsJob, refreshStatusesJob, forgetFailures, visitTasksJob]
