/** A name with the words that it shares with another one marked. */
export function MarkedName({ name, like }: { name: string; like: string }) {
  const wanted = new Set(words(like).map(fold))
  const parts = name.split(/([\p{L}\p{N}]+)/u)
  return parts.map((part, i) =>
    wanted.has(fold(part)) ? (
      <mark key={i} className="bg-transparent text-accent">
        {part}
      </mark>
    ) : (
      part
    ),
  )
}

const words = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? []

const fold = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
