import { isStored, type Field } from '../schema/field'
import type { Org } from '../org/org'
import { toId18 } from '../salesforce-id'
import { escapeXml } from '../xml/escape-xml'
import { type Answer, html } from './answer'

/** Stands in for Salesforce's own record page, so that a link to a record leads somewhere. `null` for any other path. */
export function recordPage(org: Org, segments: string[]): Answer | null {
  const [text = ''] = segments
  const id = segments.length === 1 ? toId18(text) : null
  if (!id) return null
  const object = org.schema.byPrefix(id)
  const record = object && org.store.find(object, id)
  if (object && record) {
    const rows = object.fields
      .filter(field => isStored(field) && record[field.name] !== null && record[field.name] !== '')
      .map(field => `<dt>${escapeXml(field.label)}</dt><dd>${linked(field, String(record[field.name]))}</dd>`)
    return html(200, page(`${object.label}: ${String(record.Name ?? id)}`, `<dl>${rows.join('')}</dl>`))
  }
  return html(404, page('Record not found', '<p>The record you asked for was deleted or never existed.</p>'))
}

const page = (title: string, body: string) => `<!doctype html><html lang="en"><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>${escapeXml(title)}</title>
<style>:root{color-scheme:light dark}body{font:14px/20px system-ui,sans-serif;max-width:720px;margin:32px auto;padding:0 16px}
dl{display:grid;grid-template-columns:200px 1fr;gap:6px 16px}dt{opacity:.75}dd{margin:0;overflow-wrap:anywhere}</style>
<main><p>Salesforce simulator</p><h1>${escapeXml(title)}</h1>${body}</main></html>`

const YES = new Set(['1', 'true'])

/** Web addresses become links, in a text as well as in a field of their own. */
const linked = (field: Field, value: string) =>
  field.type === 'boolean'
    ? YES.has(value)
      ? 'Yes'
      : 'No'
    : value
        .split(/(https?:\/\/[^\s"<>]+)/)
        .map((part, i) => (i % 2 ? `<a href="${escapeXml(part)}">${escapeXml(part)}</a>` : escapeXml(part)))
        .join('')
