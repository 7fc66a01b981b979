/** XML that cannot be read; in the words of the parser Salesforce uses. */
export class XmlError extends Error {}
