// npm run dev: the demo's world with `next dev` instead of a build, in a data folder of its own.
import path from 'node:path'
import { parseArgs } from 'node:util'
import { announce } from './announce.mjs'
import { ensureInstalled, requireNode, ROOT } from './install.mjs'
import { readAppPort } from './ports.mjs'
import { runWorld } from './run-world.mjs'

requireNode()
const { values } = parseArgs({ options: { reset: { type: 'boolean', default: false } } })
const port = await readAppPort('npm run dev')
const dataDir = path.resolve(ROOT, process.env.WOW_DATA || path.join('.data', 'dev'))

ensureInstalled()
const world = await runWorld({ mode: 'development', port, dataDir, reset: values.reset })
announce(world, { dataDir: path.relative(ROOT, dataDir) || '.', startOver: 'npm run dev -- --reset' })
