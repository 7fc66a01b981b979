import type { Org } from '../org/org'
import { type Viewer, viewerOf } from '../org/viewer'

const NOBODY = ''

/** One who may do everything: what happens behind the users' backs is done in this name. */
export const systemViewer = (org: Org): Viewer => ({ ...viewerOf(org, NOBODY), schema: org.schema.seenBy(null) })

/** In whose name the changes are written. */
export const actorOf = ({ org, userId }: Viewer): string => (userId === NOBODY ? org.userId : userId)
