/** Work that nobody waits for, done for one account at a time by whichever process holds its lease. */
export type Job = {
  /** Kept in the database: never renamed. */
  name: string
  everyMs: number
  /** Needs nothing of the CRM, so that it also runs while the connection is paused, failing or gone. */
  withoutCrm?: true
  /**
   * One round for one account; the answer is one line for the admin. A round may be broken off at any point and is run
   * again, so each step has to leave the truth behind it.
   */
  run(accountId: string): Promise<string>
}
