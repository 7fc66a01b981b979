const HANDLE = /^[A-Z0-9]+(?:[-_][A-Za-z0-9]+)+$|^[A-Z0-9]{3,}$|^[a-z0-9]+(?:[-_][a-z0-9]+)*-as(?:n|-[a-z]+)?$/i
/** What network registries hang on a name: kinds of network, regions, numbers. */
const NOISE =
  /^(?:as|asn|asnum|as\d+|\d+|net|nets|network|ap|apnic|ripe|arin|lacnic|eu|us|na|hosting|hq|isp|backbone|bgp|ipv[46]|blk|block|cust|inet|dc\d*)$/i

/**
 * The telling part of a handle such as "ZORBITAL-AS-AP" or "AS-ACME-CORP" (words apart by spaces), and the plain name
 * that may follow it ("ZORBITAL-AS-AP Zorbital Group Limited"). Null when the name is no handle.
 */
export function readHandle(name: string): { handle: string; rest: string } | null {
  const [first = '', ...others] = name.trim().split(/\s+/)
  if (!HANDLE.test(first) || (first !== first.toUpperCase() && first !== first.toLowerCase())) return null
  const parts = first.split(/[-_]/)
  if (others.length && parts.length < 2) return null
  const telling = parts.filter((part, at) => !(NOISE.test(part) || (at > 0 && part.length === 2)))
  if (parts.length > 1 && telling.length === parts.length && others.length) return null
  return { handle: (telling.length ? telling : parts.slice(0, 1)).join(' '), rest: others.join(' ') }
}
