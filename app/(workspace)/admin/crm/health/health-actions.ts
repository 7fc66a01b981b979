import { dismissFailuresAction, refreshNowAction, retryChecksAction, saveCapAction } from './actions'

/** What an admin can do in the health section, as its screens hand it down. */
export const healthActions = {
  saveCap: saveCapAction,
  retry: retryChecksAction,
  dismiss: dismissFailuresAction,
  refresh: refreshNowAction,
}
