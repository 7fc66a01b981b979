import path from 'node:path'

/** Where the browser tests' own installation lives. */
export const ROOT = path.resolve(import.meta.dirname, '..')
export const PORT = Number(process.env.E2E_PORT ?? 3790)
export const URL = `http://127.0.0.1:${PORT}`
export const DATA_DIR = path.join(ROOT, '.data', 'e2e')
export const APP_LOG = path.join(ROOT, '.data', 'e2e-app.log')
