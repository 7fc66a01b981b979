import { forgetFailures } from '../crm/forget-failures'
import { refreshStatusesJob } from '../crm/refresh-job'
import type { Job } from './job'

/** Every background job of the product; `run-jobs.ts` does them. */
export const ALL_JOBS: Job[] = [refreshStatusesJob, forgetFailures]
