/** Something the person at the terminal can put right: shown as a sentence, without a stack trace. */
export class UsageError extends Error {}

/** Runs a command line script; the exit code is 1 when it fails. */
export async function runCommand(command: () => Promise<void>) {
  try {
    await command()
  } catch (error) {
    console.error(error instanceof UsageError || isArgumentError(error) ? error.message : error)
    process.exitCode = 1
  }
}

const isArgumentError = (error: unknown): error is Error =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
