import { ExternalLink } from 'lucide-react'

export function OpenInSalesforce({ url, name }: { url: string; name: string }) {
  return (
    <a
      href={url}
      target="_blank"
      rel="noreferrer"
      className="inline-flex min-h-6 items-center gap-1.5 text-table text-accent underline-offset-2 hover:underline max-lg:min-h-11"
    >
      Open in Salesforce
      <span className="sr-only">: {name} (new tab)</span>
      <ExternalLink aria-hidden className="size-3.5" />
    </a>
  )
}
