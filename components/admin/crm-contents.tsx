/** The page's parts, by the ids of their headings. */
const PARTS = [
  ['connection', 'Connection'],
  ['sign-in-data', 'Change the sign-in'],
  ['written', 'What we write'],
  ['visit-tasks', 'Activity back'],
  ['health', 'Health'],
] as const

/** The way to a part of a long page: above it, and beside it where there is room. */
export function CrmContents() {
  return (
    <nav
      aria-label="On this page"
      className="mb-6 border-b pb-3 text-table xl:sticky xl:top-10 xl:col-start-2 xl:row-start-1 xl:mb-0 xl:self-start xl:border-b-0"
    >
      <p className="pb-1 text-xs text-muted max-xl:sr-only">On this page</p>
      <ul className="max-xl:flex max-xl:flex-wrap max-xl:gap-x-5">
        {PARTS.map(([id, title]) => (
          <li key={id}>
            <a href={`#${id}`} className="flex items-center py-1 text-accent hover:underline max-lg:min-h-11">
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
