import { makeId } from '../salesforce-id'
import type { RowResult } from './load-rows'

export type Operation = 'insert' | 'update' | 'upsert' | 'delete' | 'query' | 'queryAll'
export const OPERATIONS: readonly string[] = ['insert', 'update', 'upsert', 'delete', 'query', 'queryAll']
export const isQuery = (operation: string) => operation === 'query' || operation === 'queryAll'

/** Rows that were written, or records that were found: what one upload, or one statement, came to. */
export interface Batch {
  id: string
  state: 'Completed' | 'Failed'
  stateMessage: string | null
  created: Date
  request: string
  header: string[]
  /** The columns of each row as they were sent, or as they were found. */
  rows: string[][]
  results: RowResult[]
  /** What a query found, with values of their own kinds; only kept for jobs in JSON. */
  records: unknown[]
  resultId: string
}

export interface BulkJob {
  id: string
  api: 'v1' | 'v2'
  /** The object's own name. */
  object: string
  operation: Operation
  externalIdFieldName: string | null
  /** Only a rule that is named assigns what is loaded. */
  assignmentRuleId: string | null
  contentType: 'CSV' | 'JSON'
  concurrencyMode: string
  columnDelimiter: string
  lineEnding: string
  version: string
  createdById: string
  created: Date
  state: string
  errorMessage: string | null
  /** What was uploaded and is still to be worked on. */
  upload: string | null
  batches: Batch[]
}

/** The bulk jobs of an organization. They live in memory and are gone with the process. */
export class BulkJobs {
  private readonly jobs = new Map<string, BulkJob>()
  private sequence = 0

  nextId = (prefix: '750' | '751' | '752'): string => makeId(prefix, (this.sequence += 1))

  add(job: Omit<BulkJob, 'id' | 'created' | 'errorMessage' | 'upload' | 'batches'>): BulkJob {
    const opened: BulkJob = {
      ...job,
      id: this.nextId('750'),
      created: new Date(),
      errorMessage: null,
      upload: null,
      batches: [],
    }
    this.jobs.set(opened.id, opened)
    return opened
  }

  find = (id: string): BulkJob | undefined => this.jobs.get(id)
  remove = (id: string) => this.jobs.delete(id)
  all = (): BulkJob[] => [...this.jobs.values()]
}

export const countFailed = (job: BulkJob) =>
  job.batches.flatMap(batch => batch.results).filter(result => !result.success).length

export const countProcessed = (job: BulkJob) => job.batches.reduce((total, batch) => total + batch.rows.length, 0)
