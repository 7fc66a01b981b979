import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'

/**
 * Gives a way to run the command-line client's words, whatever comes of it: `{ status, stdout, stderr, result, message }`,
 * the last two of what `--json` prints.
 */
export const runSf =
  file =>
  async (words, environment = {}) => {
    const child = spawn(process.execPath, ['--no-warnings', file, ...words], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...environment },
      timeout: 60_000,
    })
    const ended = new Promise(resolve => child.once('close', resolve))
    const [stdout, stderr, status] = await Promise.all([text(child.stdout), text(child.stderr), ended])
    return { status, stdout, stderr, ...(words.includes('--json') ? read(stdout || stderr) : {}) }
  }

function read(output) {
  try {
    const { result, message } = JSON.parse(output)
    return { result, message }
  } catch {
    return { message: output }
  }
}
