const PARTS = [
  ['before', 'Before you start'],
  ['ways', 'Choose a way in'],
  ['integration-user', 'Make a user'],
  ['permissions', 'Its permission set'],
  ['client-app', 'External Client App'],
  ['token', 'Security token'],
  ['formula', 'Links from Salesforce'],
  ['retirement', 'How long it works'],
  ['errors', 'What an error means'],
]

export function HelpContents() {
  return (
    <nav
      aria-label="On this page"
      className="mb-8 border-b pb-4 text-table lg:sticky lg:top-6 lg:col-start-2 lg:mb-0 lg:self-start lg:border-b-0"
    >
      <p className="pb-1 text-xs text-muted">On this page</p>
      <ul className="max-lg:flex max-lg:flex-wrap max-lg:gap-x-5">
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
