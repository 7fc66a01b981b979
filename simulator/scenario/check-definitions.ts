import type { Org } from '../org/org'
import { sameText } from '../same-text'
import { ScenarioError } from './read-scenario'
import type { Scenario } from './scenario'

/** Custom fields may only stand on, and point at, objects that are there or come with them; each is described once. */
export function checkDefinitions(org: Org, { objects, fields }: Scenario) {
  const requireObject = (name: string, key: string) => {
    if (org.schema.complete(name) || objects.some(object => sameText(object.name, name))) return
    throw new ScenarioError(`"${key}": there is no object ${name}`)
  }
  const seen = new Set<string>()
  const ofObjects = objects.flatMap(({ name, fields: own }) =>
    own.map(field => ({ key: 'objects', object: name, ...field })),
  )
  for (const { key, object, name, type, referenceTo } of [
    ...ofObjects,
    ...fields.map(f => ({ key: 'fields', ...f })),
  ]) {
    const path = `${object}.${name}`
    requireObject(object, key)
    if (referenceTo !== undefined) requireObject(referenceTo, key)
    else if (type === 'reference') throw new ScenarioError(`"${key}": the reference ${path} needs "referenceTo"`)
    if (seen.has(path.toLowerCase())) throw new ScenarioError(`"${key}": ${path} is described twice`)
    seen.add(path.toLowerCase())
  }
}
