import { countOpenRequests } from '@/db/queries/access-requests'
import { mayAct } from './roles'
import type { CurrentUser } from './session'

/** How many people wait for an admin's word; for anybody but an admin there is nothing to decide. */
export const waitingRequests = async (user: CurrentUser) =>
  mayAct(user.role, 'admin') ? countOpenRequests(user.accountId) : 0
