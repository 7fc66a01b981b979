import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { ROOT } from './place'

export type PageRoute = {
  file: string
  pathname: (ids: { leadId: string; token: string }) => string
  behindSignIn: boolean
}
export type ServerAction = { id: string; name: string; file: string; behindSignIn: boolean; ofAdmins: boolean }

/** An id of Salesforce that no company lead is linked to. */
const NO_RECORD = '001000000000000AAA'

/** Every page there is, read from the folder that Next itself reads. */
export const allPages = () => routesOf('page.tsx')

/** Every address in the workspace that answers with a file instead of a page. */
export const allDownloads = () => routesOf('route.ts').filter(({ behindSignIn }) => behindSignIn)

/** Every address under `/api` that does something for people who are signed in, and what it may be asked with. */
export function allApis() {
  return routesOf('route.ts')
    .filter(({ file }) => /^api\/(?!auth\/|health\/)/.test(file))
    .map(({ file, pathname }) => {
      const text = readFileSync(path.join(ROOT, 'app', file), 'utf8')
      const exported = [...text.matchAll(/^export (?:const|async function|function) (GET|POST|PUT|PATCH|DELETE)\b/gm)]
      return {
        file,
        address: pathname({ leadId: '', token: '' }),
        methods: exported.flatMap(([, method]) => method ?? []),
        ofAdmins: file.startsWith('api/crm/'),
      }
    })
}

function routesOf(name: string): PageRoute[] {
  return readdirSync(path.join(ROOT, 'app'), { recursive: true, encoding: 'utf8' })
    .filter(file => path.basename(file) === name)
    .map(file => {
      const segments = path.dirname(file).split(path.sep)
      const shown = segments.filter(segment => segment !== '.' && !/^\(.*\)$/.test(segment))
      return {
        file,
        behindSignIn: segments.includes('(workspace)'),
        pathname: ids =>
          `/${shown.map(segment => segment.replace('[leadId]', ids.leadId).replace('[token]', ids.token).replace('[recordId]', NO_RECORD)).join('/')}`,
      }
    })
}

type Manifest = { node: Record<string, { filename: string; exportedName: string }> }

/** Every server action a browser can call, read from what the build has published. */
export function allActions(): ServerAction[] {
  const file = path.join(ROOT, '.next', 'server', 'server-reference-manifest.json')
  const { node } = JSON.parse(readFileSync(file, 'utf8')) as Manifest
  return Object.entries(node).map(([id, { filename, exportedName }]) => ({
    id,
    name: exportedName,
    file: filename,
    behindSignIn: filename.includes('(workspace)'),
    ofAdmins: filename.includes('/admin/'),
  }))
}
