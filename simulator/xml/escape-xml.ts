const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' }

/** Text as it may stand in an element or an attribute of XML, and of HTML. */
export const escapeXml = (text: string) => text.replace(/[&<>"']/g, character => ENTITIES[character] ?? character)
