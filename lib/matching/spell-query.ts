import type { Reading, ReadQuery } from './read-query'
import { spellWords } from './spell-words'

/** A reading with how its words are written in the name, as parts of a pattern. */
export type SpelledReading = Reading & { spelled: Map<string, string[]> }

export type SpelledQuery = { readings: SpelledReading[]; domain: ReadQuery['domain'] }

const MOST_READINGS = 4

/** The readings to ask for. Both kinds of search need the spelling, so it is worked out once. */
export const spellQuery = ({ readings, domain }: ReadQuery): SpelledQuery => ({
  readings: readings.slice(0, MOST_READINGS).map(reading => ({ ...reading, spelled: spellWords(reading.name) })),
  domain,
})
