import { z } from 'zod'

const shortText = z.string().trim().normalize('NFC').min(1).max(255)

/** Exports write what they do not know as "" or null. */
const optional = (known: z.ZodType<string>) =>
  z
    .preprocess(value => (typeof value === 'string' && value.trim() === '' ? null : value), known.nullish())
    .transform(value => value ?? null)

/** A company of which only the website is known goes by its domain. */
const company = z
  .object({
    name: optional(shortText),
    domain: optional(shortText.toLowerCase().regex(/^[^\s/:@?#]+$/, 'a domain alone, such as acme.example')),
    country: optional(shortText.toUpperCase().regex(/^[A-Z]{2}$/, 'a country code of two letters, such as DE')),
    city: optional(shortText),
  })
  .transform((known, context) => {
    const name = known.name ?? known.domain
    if (name) return { ...known, name }
    context.addIssue({ code: 'custom', path: ['name'], message: 'is missing, and so is the domain' })
    return z.NEVER
  })

export type Company = z.infer<typeof company>

/** Every company of a JSONL text, or every line that is wrong; empty lines are passed over. */
export function parseCompanies(jsonl: string): { companies: Company[]; problems: string[] } {
  const companies: Company[] = []
  const problems: string[] = []
  const lines = jsonl.replace(/^\uFEFF/, '').split('\n')
  for (const [at, line] of lines.entries()) {
    if (line.trim() === '') continue
    const parsed = company.safeParse(parseJson(line))
    if (parsed.success) companies.push(parsed.data)
    else problems.push(`Line ${at + 1}: ${parsed.error.issues.map(sentence).join('; ')}`)
  }
  return { companies, problems }
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

const sentence = ({ path, message, code }: z.core.$ZodIssue) =>
  path.length > 0 ? `${path.join('.')}: ${message}` : code === 'invalid_type' ? 'not a JSON object' : message

const keyOf = (lead: { name: string; domain: string | null; country: string | null }) =>
  JSON.stringify([lead.name, lead.domain, lead.country])

/** The companies that neither `existing` nor the list itself has before them. */
export function onlyNew(companies: Company[], existing: Parameters<typeof keyOf>[0][]): Company[] {
  const known = new Set(existing.map(keyOf))
  return companies.filter(one => !known.has(keyOf(one)) && known.add(keyOf(one)))
}
