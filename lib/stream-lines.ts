/** One JSON value a line. */
export const toLine = (value: unknown) => new TextEncoder().encode(`${JSON.stringify(value)}\n`)

/** Hands over each line's value as soon as the line is whole, however the bytes were cut on their way. */
export async function readLines(body: ReadableStream<Uint8Array>, take: (value: unknown) => void): Promise<void> {
  const reader = body.getReader()
  const decoder = new TextDecoder()
  let rest = ''
  for (;;) {
    const { done, value } = await reader.read()
    rest += decoder.decode(value, { stream: !done })
    const lines = rest.split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) take(JSON.parse(line))
    if (done) return
  }
}
