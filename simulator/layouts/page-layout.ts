import type { Viewer } from '../org/viewer'
import type { ObjectType } from '../schema/field'
import { describeQuickActionItems } from './quick-actions'
import { layoutButton } from './layout-button'
import { idWithinObject } from './layout-id'
import { layoutSections } from './layout-sections'
import { relatedLists } from './related-lists'

function buttons(object: ObjectType) {
  const names = [
    ...(object.updateable ? ['Edit'] : []),
    ...(object.deletable ? ['Delete'] : []),
    ...(object.createable ? ['Clone'] : []),
  ]
  return names.map(name => layoutButton(name))
}

/** The one page layout an object has, made from its fields and what points at it. */
export const describePageLayout = ({ org, schema }: Viewer, object: ObjectType) => ({
  buttonLayoutSection: { detailButtons: buttons(object) },
  detailLayoutSections: layoutSections(org, object, false),
  editLayoutSections: layoutSections(org, object, true),
  feedView: null,
  highlightsPanelLayoutSection: null,
  id: idWithinObject(org, object, '00h'),
  multirowEditLayoutSections: [],
  offlineLinks: [],
  quickActionList: { quickActionListItems: describeQuickActionItems(schema, object) },
  relatedContent: null,
  relatedLists: relatedLists(schema, object),
  saveOptions: [],
})
