import type { Cursor } from './cursor'
import { parseCondition } from './parse-condition'
import { malformedQuery } from './query-error'
import { separated } from './separated'

/** Of Apex alone: over the API every query is answered in user mode anyway. */
const MODES = ['SECURITY_ENFORCED', 'USER_MODE', 'SYSTEM_MODE']
const SELECTORS = ['AT', 'ABOVE', 'BELOW', 'ABOVE_OR_BELOW']

/** A WITH clause. Data categories and networks narrow articles and communities, which this organization has not. */
export function skipWith(cursor: Cursor) {
  if (MODES.some(mode => cursor.isWord(mode))) {
    throw malformedQuery(
      'rule soqlWithIdentifierClause failed predicate: {this.helper.allowApexSyntax() && this.helper.hasApexContext()}?',
    )
  }
  if (cursor.takeWords('DATA', 'CATEGORY')) {
    parseCategory(cursor)
    while (cursor.takeWords('AND')) parseCategory(cursor)
  } else parseCondition(cursor)
}

function parseCategory(cursor: Cursor) {
  cursor.expectIdentifier()
  if (!SELECTORS.some(word => cursor.takeWords(word))) throw cursor.unexpected()
  if (!cursor.takeSymbol('(')) cursor.expectIdentifier()
  else {
    separated(cursor, inner => inner.expectIdentifier())
    cursor.expectSymbol(')')
  }
}
