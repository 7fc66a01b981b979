/** What is known about the company being looked for; `country` is an ISO-2 code or a name. */
export type CompanyQuery = { name: string; domain?: string; country?: string; city?: string }

/** A LIKE pattern kept apart from its escaping: `parts` are literal text, joined by "any run of characters". */
export type LikePattern = { parts: string[]; anchoredStart: boolean; anchoredEnd: boolean }

export type LikeCondition = { field: 'name' | 'website'; like: LikePattern } | { allOf: LikeCondition[] }

export type LikeStatement = { anyOf: LikeCondition[]; limit: number; orderBy?: 'name' | 'lastModified' }

/** A full-text term kept apart from its escaping. */
export type SearchTerm =
  { word: string; prefix?: boolean } | { phrase: string } | { allOf: SearchTerm[] } | { anyOf: SearchTerm[] }

/** What one API call asks (`statements`), or what two side by side ask (`statements` and `find`). */
export type CrmSearch = {
  statements: LikeStatement[]
  find?: { term: SearchTerm; in: 'name' | 'all'; limit: number }
}

export type Candidate = {
  id: string
  name: string
  website?: string | null
  phone?: string | null
  city?: string | null
  country?: string | null
}

export type Confidence = 'exact' | 'likely' | 'possible'

export type ReasonCode =
  | 'came_from_here'
  | 'associated_before'
  | 'same_website'
  | 'same_brand_website'
  | 'name_in_website'
  | 'same_name'
  | 'same_name_legal_form'
  | 'same_name_spelling'
  | 'same_words'
  | 'name_within'
  | 'acronym'
  | 'similar_name'
  | 'similar_name_city'
  | 'same_city'
  | 'same_country'
  | 'other_country'
  | 'other_website'

/** Why a candidate is shown, in words a sales rep understands; `conflict` marks what speaks against it. */
export type Reason = { code: ReasonCode; text: string; conflict?: boolean }

/** `score` runs from 0 to 1. */
export type Match<C extends Candidate> = { candidate: C; score: number; confidence: Confidence; reasons: Reason[] }
