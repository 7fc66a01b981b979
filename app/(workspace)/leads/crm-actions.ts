import {
  associateLeadAction,
  checkLeadAction,
  createLeadAction,
  leadFormAction,
  refreshStatusAction,
  rejectMatchAction,
  restoreMatchAction,
  unlinkLeadAction,
} from './actions'

/** The verbs of the CRM panel, as its screens hand them down. */
export const crmActions = {
  check: checkLeadAction,
  associate: associateLeadAction,
  form: leadFormAction,
  create: createLeadAction,
  unlink: unlinkLeadAction,
  refresh: refreshStatusAction,
  reject: rejectMatchAction,
  restore: restoreMatchAction,
}
