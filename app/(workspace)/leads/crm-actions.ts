import {
  associateLeadAction,
  checkLeadAction,
  createLeadAction,
  refreshStatusAction,
  rejectMatchAction,
  restoreMatchAction,
  unlinkLeadAction,
} from './actions'

/** The verbs of the CRM panel, as its screens hand them down. */
export const crmActions = {
  check: checkLeadAction,
  associate: associateLeadAction,
  create: createLeadAction,
  unlink: unlinkLeadAction,
  refresh: refreshStatusAction,
  reject: rejectMatchAction,
  restore: restoreMatchAction,
}
