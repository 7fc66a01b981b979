import { expect, test } from 'vitest'
import { readLines, toLine } from './stream-lines'

/** The bytes of these values, cut after every `size` of them. */
function inPieces(values: unknown[], size: number): ReadableStream<Uint8Array> {
  const bytes = new Uint8Array(values.flatMap(value => [...toLine(value)]))
  const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) => bytes.slice(i * size, (i + 1) * size))
  return new ReadableStream({
    start(controller) {
      for (const piece of pieces) controller.enqueue(piece)
      controller.close()
    },
  })
}

test.each([1, 2, 3, 7, 1000])('values come out as they went in, in pieces of %i bytes', async size => {
  const values = [{ said: 'Grüße\n“quoted”' }, { state: 'ok' }, [1, null], 'Zoë 会社']
  const seen: unknown[] = []
  await readLines(inPieces(values, size), value => seen.push(value))
  expect(seen).toEqual(values)
})

test('a line that broke off is not taken for a value', async () => {
  const seen: unknown[] = []
  const broken = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(toLine({ whole: true }))
      controller.enqueue(new TextEncoder().encode('{"whole":'))
      controller.close()
    },
  })
  await readLines(broken, value => seen.push(value))
  expect(seen).toEqual([{ whole: true }])
})
