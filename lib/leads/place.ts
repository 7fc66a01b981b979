const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'code' })

/** The English name of an ISO country code; anything else comes back as it is. */
export const countryName = (code: string) => (/^[A-Z]{2}$/.test(code) ? (names.of(code) ?? code) : code)

export const placeOf = ({ city, country }: { city: string | null; country: string | null }) =>
  [city, country && countryName(country)].filter(Boolean).join(', ')
