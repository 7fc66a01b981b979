// npm run demo: from a clean clone to a running demo in one command; `--reset` starts over.
import path from 'node:path'
import { parseArgs } from 'node:util'
import { announce } from './announce.mjs'
import { ensureBuilt } from './build-app.mjs'
import { ensureInstalled, requireNode, ROOT } from './install.mjs'
import { readAppPort } from './ports.mjs'
import { runWorld } from './run-world.mjs'

requireNode()
const { values } = parseArgs({ options: { reset: { type: 'boolean', default: false } } })
const port = await readAppPort('npm run demo')
const dataDir = path.resolve(ROOT, process.env.WOW_DATA || '.data')

ensureInstalled()
ensureBuilt()
const world = await runWorld({ mode: 'production', port, dataDir, reset: values.reset })
announce(world, { dataDir: path.relative(ROOT, dataDir) || '.', startOver: 'npm run demo -- --reset' })
