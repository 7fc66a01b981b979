import type { ConnectionActions } from '@/components/admin/connection/connection-section'
import { beginVisitAction, disconnectAction, dropStandbyAction, pauseAction, swapAction } from './actions'

export const connectionActions: ConnectionActions = {
  begin: beginVisitAction,
  pause: pauseAction,
  disconnect: disconnectAction,
  swap: swapAction,
  drop: dropStandbyAction,
}
