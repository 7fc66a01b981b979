import type { OrgField } from './org-lead'

/** The link alone where a link is expected; in a long text, with who wrote it. */
export const permalinkText = (field: Pick<OrgField, 'kind'>, permalink: string) =>
  field.kind === 'long_text' ? `Wow Analytics: ${permalink}` : permalink
