// npm run demo: from a clean clone to a running demo in one command; `--reset` starts over.
import { announce } from './announce.mjs'
import { ensureBuilt } from './build-app.mjs'
import { ensureInstalled } from './install.mjs'
import { runWorld } from './run-world.mjs'
import { readStartOptions } from './start-options.mjs'

const options = await readStartOptions('npm run demo', '.data')
ensureInstalled()
ensureBuilt()
announce(await runWorld({ ...options, mode: 'production' }), options, 'npm run demo')
