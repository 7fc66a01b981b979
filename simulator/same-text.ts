/** Names of objects and fields, and much of what people type, are the same in any case. */
export const sameText = (a: string, b: string) => a.toLowerCase() === b.toLowerCase()
