type Facts = Record<string, string | number | boolean | null | undefined>

/** One JSON line on standard error. Callers pass facts by name; credentials and request bodies are never among them. */
export function log(event: string, facts: Facts = {}) {
  console.error(JSON.stringify({ at: new Date().toISOString(), event, ...facts }))
}

export const errorFacts = (error: unknown): Facts =>
  error instanceof Error
    ? { name: error.name, message: error.message, stack: error.stack, cause: String(error.cause ?? '') || undefined }
    : { message: String(error) }
