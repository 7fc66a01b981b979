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

/** Lower case without accents: "Müller" and "MULLER" become the same text. */
export function foldText(text: string): string {
  const lower = text.toLowerCase()
  if (!/[^\u0020-\u007e]/.test(lower)) return lower
  return lower
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[ßøæœłđðþıħŋə]/g, letter => LETTERS[letter] ?? letter)
    .normalize('NFC')
}
