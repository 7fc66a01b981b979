import { PageContents } from '../ui/page-contents'

const PARTS = [
  ['before', 'Before you start'],
  ['ways', 'Choose a way in'],
  ['integration-user', 'Make a user'],
  ['permissions', 'Its permission set'],
  ['client-app', 'External Client App'],
  ['token', 'Security token'],
  ['formula', 'Links from Salesforce'],
  ['retirement', 'How long it works'],
  ['errors', 'What an error means'],
] as const

export const HelpContents = () => <PageContents beside="lg" parts={PARTS} />
