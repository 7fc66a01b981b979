import { PageContents } from '../ui/page-contents'

/** The page's parts, by the ids of their headings. */
const PARTS = [
  ['connection', 'Connection'],
  ['sign-in-data', 'Change the sign-in'],
  ['written', 'What we write'],
  ['visit-tasks', 'Activity back'],
  ['health', 'Health'],
] as const

export const CrmContents = () => <PageContents beside="xl" parts={PARTS} />
