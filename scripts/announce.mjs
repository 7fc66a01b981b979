import path from 'node:path'
import { ROOT } from './install.mjs'

const PEOPLE = ['admin@demo.example', 'rep@demo.example', 'viewer@demo.example']
const PASSWORD = 'wow-demo'

/** Tells the person at the terminal where everything is. */
export function announce({ url, simulator }, { dataDir, scenarios }, command) {
  const again = ['--reset', ...scenarios.map(({ file }) => `--scenario ${file}`)].join(' ')
  const simulated = scenarios.map(({ file }) => path.basename(file, '.json')).join(', ')
  // The demo is connected before a scenario begins, and many a scenario is about a sign-in that fails from then on.
  const connected = simulated ? `as in ${simulated}: whether it still lets us in, /admin/crm says` : 'connected already'
  const lines = [
    '',
    `  WOW Analytics   ${url}`,
    ...PEOPLE.map((email, at) => `  ${at === 0 ? 'Sign in as' : '          '}      ${email}`),
    `  Password        ${PASSWORD}`,
    '',
    `  Salesforce simulator, ${connected}   ${simulator.url}`,
    `    Username       ${simulator.username}`,
    `    Password       ${simulator.password}`,
    `    Token          ${simulator.token}`,
    `    Client id      ${simulator.clientId}`,
    `    Client secret  ${simulator.clientSecret}`,
    '',
    `  Data is kept in ${path.relative(ROOT, dataDir) || '.'}. Start over: ${command} -- ${again}. Stop: Ctrl-C.`,
    '',
  ]
  console.log(lines.join('\n'))
}
