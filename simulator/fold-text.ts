const isAscii = (text: string) => {
  for (let index = 0; index < text.length; index += 1) if (text.charCodeAt(index) > 127) return false
  return true
}

function foldCharacter(character: string): string {
  if (character === 'ς') return 'σ'
  const lower = character.toLowerCase()
  // A letter whose lower case is longer (İ) stays: `_` in LIKE must go on standing for one character.
  return [...lower].length === 1 ? lower : character
}

/**
 * The form in which Salesforce compares text: case is ignored, accents are not. It goes letter by letter,
 * because lower-casing a whole word depends on context (final sigma), and then a part of a word is not found in it.
 */
export const foldText = (text: string) =>
  isAscii(text) ? text.toLowerCase() : Array.from(text, foldCharacter).join('')
