const LETTERS: Record<string, string> = {
  ß: 'ss',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ħ: 'h',
  ŋ: 'n',
  ə: 'e',
}
const FOREIGN = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'g')

/** Lower case without accents: "Müller" and "MULLER" become the same text. Other scripts keep their letters. */
export function foldText(text: string): string {
  const lower = text.toLowerCase()
  if (!/[^\u0000-\u007e]/.test(lower)) return lower
  // Only Latin accents go: the marks of kana and of Indic scripts are letters of their own.
  return lower
    .normalize('NFKD')
    .replace(/[\u0300-\u036f\u00ad\u200b-\u200f]/g, '')
    .replace(FOREIGN, letter => LETTERS[letter] ?? letter)
    .normalize('NFC')
}
