export const OBJECT_RIGHTS = ['read', 'create', 'edit', 'delete', 'viewAll', 'modifyAll'] as const
type ObjectRight = (typeof OBJECT_RIGHTS)[number]
type FieldRight = 'none' | 'read' | 'edit'

/** What a permission set grants. Fields it does not name can be edited wherever their object is granted. */
interface PermissionSet {
  objects: Record<string, ObjectRight[]>
  fields: Record<string, FieldRight>
  system: string[]
}

const lower = <T>(record: Record<string, T>) =>
  new Map(Object.entries(record).map(([name, value]) => [name.toLowerCase(), value]))

const ORDER: readonly FieldRight[] = ['none', 'read', 'edit']

/** What several permission sets grant together: whatever one of them grants. */
export class Rights {
  private readonly sets: { objects: Map<string, ObjectRight[]>; fields: Map<string, FieldRight> }[]
  private readonly system: Set<string>

  constructor(sets: PermissionSet[]) {
    this.sets = sets.map(set => ({ objects: lower(set.objects), fields: lower(set.fields) }))
    this.system = new Set(sets.flatMap(set => set.system))
  }

  /** A permission of the user as a whole, such as `ViewAllData`. */
  hasSystem = (name: string): boolean => this.system.has(name)

  has(object: string, right: ObjectRight): boolean {
    return this.sets.some(set => {
      const granted = set.objects.get(object.toLowerCase()) ?? []
      return granted.includes(right) || (right !== 'modifyAll' && granted.includes('modifyAll'))
    })
  }

  field(object: string, field: string): FieldRight {
    const granted = this.sets
      .filter(set => set.objects.has(object.toLowerCase()))
      .map(set => set.fields.get(`${object}.${field}`.toLowerCase()) ?? 'edit')
    return ORDER[Math.max(0, ...granted.map(right => ORDER.indexOf(right)))] ?? 'none'
  }
}
