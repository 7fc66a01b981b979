/** Letters from one place to another, counted whole: half a letter from beyond the basic plane is no text at all. */
export const cutLetters = (text: string, from: number, to?: number) =>
  isBasic(text) ? text.slice(from, to) : Array.from(text).slice(from, to).join('')

const isBasic = (text: string) => !/[\ud800-\udfff]/.test(text)
