type Props = { permalinkField: string }

/** What a new Salesforce Lead will hold, before anybody makes one. */
export function WrittenFields({ permalinkField }: Props) {
  const rows = [
    ['Company', 'the company lead’s name'],
    ['LastName', 'what the rep enters; [not provided] if they leave it empty, since Salesforce demands one'],
    ['LeadSource', 'Wow Analytics'],
    [permalinkField, 'the permanent link to the company’s page here'],
  ] as const
  return (
    <section aria-labelledby="written" className="mt-10 max-w-4xl border-t pt-6">
      <h2 id="written" className="text-lg font-semibold">
        What we write in Salesforce
      </h2>
      <p className="mt-1 max-w-prose text-muted">
        Only a new Salesforce Lead, and only when a rep presses Create. Associating a company lead with a Salesforce
        Account writes nothing there.
      </p>
      <dl className="mt-4 text-table">
        {rows.map(([field, value]) => (
          <div key={field} className="grid gap-x-8 border-t py-2 first:border-t-0 sm:grid-cols-[12rem_minmax(0,1fr)]">
            <dt className="font-medium">{field}</dt>
            <dd className="text-muted">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
