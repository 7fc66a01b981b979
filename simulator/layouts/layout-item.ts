import { describeField } from '../schema/describe-field'
import type { Field, ObjectType } from '../schema/field'

interface LayoutItem {
  editableForNew: boolean
  editableForUpdate: boolean
  label: string
  layoutComponents: Record<string, unknown>[]
  placeholder: boolean
  required: boolean
}

/** A page names the record a reference leads to, not its id. */
const labelOnPage = (field: Field) =>
  field.type === 'reference' && field.label.endsWith(' ID') ? field.label.slice(0, -3) : field.label

const component = (object: ObjectType, field: Field, tabOrder: number) => ({
  details: describeField(object, field),
  displayLines: field.type === 'textarea' ? (field.length > 255 ? 6 : 2) : 1,
  tabOrder,
  type: 'Field',
  value: field.name,
})

/** The fields an address or a person's name is put together from. */
const partsOf = (object: ObjectType, field: Field) =>
  object.fields.filter(part => part.compoundFieldName === field.name && part.name !== field.name)

/** One field's place on a page; compound fields bring their parts along. */
export function layoutItem(object: ObjectType, field: Field, tabOrder: number): LayoutItem {
  const parts = partsOf(object, field)
  const own = component(object, field, tabOrder)
  const whole =
    parts.length === 0
      ? own
      : {
          components: parts.map((part, index) => component(object, part, tabOrder + index + 1)),
          ...own,
          fieldType: field.type === 'address' ? 'address' : 'personname',
        }
  const writable = [field, ...parts]
  return {
    editableForNew: writable.some(part => part.createable),
    editableForUpdate: writable.some(part => part.updateable),
    label: labelOnPage(field),
    layoutComponents: [whole],
    placeholder: false,
    required: writable.some(
      part => part.createable && !part.nillable && !part.defaultedOnCreate && part.type !== 'boolean',
    ),
  }
}

export const EMPTY_ITEM: LayoutItem = {
  editableForNew: false,
  editableForUpdate: false,
  label: '',
  layoutComponents: [],
  placeholder: true,
  required: false,
}
