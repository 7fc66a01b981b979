// npm run dev: the demo's world with `next dev` instead of a build, in a data folder of its own.
import { announce } from './announce.mjs'
import { ensureInstalled } from './install.mjs'
import { runWorld } from './run-world.mjs'
import { readStartOptions } from './start-options.mjs'

const options = await readStartOptions('npm run dev', '.data/dev')
ensureInstalled()
announce(await runWorld({ ...options, mode: 'development' }), options, 'npm run dev')
