/** Counts API calls where they are made: sign-ins are none, a composite is one. */
export type Meter = {
  /**
   * Called before each. What it returns takes the call back, for one that Salesforce does not count: it reached nobody, or
   * the session had ended. @throws CrmError `cap_reached` when the account's own share of today is used up.
   */
  before(): () => void
  /** Called with the answer's `Sforce-Limit-Info`: what the whole org has used of its rolling 24 hours. */
  after(org: { used: number; limit: number } | null): void
}
