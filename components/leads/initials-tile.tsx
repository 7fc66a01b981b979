export function InitialsTile({ name }: { name: string }) {
  const words = name.match(/[\p{L}\p{N}]+/gu) ?? []
  const initials = words
    .slice(0, 2)
    .map(word => Array.from(word)[0])
    .join('')
    .toUpperCase()
  return (
    <span
      aria-hidden
      className="grid size-8 shrink-0 place-items-center rounded-md bg-sunken text-xs font-medium text-muted"
    >
      {initials || '·'}
    </span>
  )
}
