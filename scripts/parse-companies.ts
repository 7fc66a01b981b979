import { z } from 'zod'

const shortText = z.string().trim().normalize('NFC').min(1).max(255)

/** Exports write what they do not know as "" or null. */
const optional = <T extends z.ZodType<string>>(known: T) =>
  z
    .union([z.literal('').transform(() => null), known])
    .nullish()
    .transform(value => value ?? null)

const company = z.object({
  name: shortText,
  domain: optional(shortText.toLowerCase().regex(/^[^\s/:@?#]+$/, 'a domain alone, such as acme.example')),
  country: optional(
    z
      .string()
      .trim()
      .toUpperCase()
      .regex(/^[A-Z]{2}$/, 'a country code of two letters, such as DE'),
  ),
  city: optional(shortText),
})

export type Company = z.infer<typeof company>

/** Every company of a JSONL text, or every line that is wrong; empty lines are passed over. */
export function parseCompanies(jsonl: string): { companies: Company[]; problems: string[] } {
  const companies: Company[] = []
  const problems: string[] = []
  for (const [at, line] of jsonl
    .replace(/^\uFEFF/, '')
    .split('\n')
    .entries()) {
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
