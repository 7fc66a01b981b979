import { HelpSection, Label, Points, Steps } from './help-section'

/** One line to tick, where it stands, and what happens without it. */
const LINES = [
  ['System Permissions', 'API Enabled', 'Nothing works.'],
  [
    'System Permissions',
    'Use Any API Auth',
    'Only for username, password and token in orgs that demand it: the sign-in is refused.',
  ],
  ['Accounts', 'Read', 'No company can be looked up.'],
  ['Accounts', 'View All Records', 'Reps find only the Salesforce Accounts this user owns or is given.'],
  [
    'Accounts, fields',
    'Account Name, Billing Address, Phone, Website, Account Owner: Read',
    'The fact is a dash in every match; without Website, matches by website are missing.',
  ],
  ['Leads', 'Read', 'Salesforce Leads that exist already are not shown before a new one is created.'],
  ['Leads', 'Create', 'No Salesforce Lead can be created.'],
  ['Leads', 'View All Records', 'Others’ Salesforce Leads of the same company are not seen.'],
  [
    'Leads, fields',
    'Name, Company, Lead Source, and the field for the permalink: Edit',
    'A Salesforce Lead cannot be created as it should be.',
  ],
  [
    'Leads, fields',
    'Phone, Email, Website and each field you add under “What we write”: Edit',
    'What a rep enters there is not written.',
  ],
  [
    'Leads, fields',
    'Converted, Converted Account: Read',
    'A converted Salesforce Lead is not followed to its Account.',
  ],
  ['Tasks (Activities)', 'Create and Edit', 'Only for “Activity back to Salesforce”: no Task can be written.'],
] as const

export function PermissionHelp() {
  return (
    <HelpSection id="permissions" title="Its permission set, line by line">
      <Steps>
        <li>
          In Setup → Permission Sets, press <Label>New</Label>. Name it, for example, “WOW Analytics”; leave{' '}
          <Label>License</Label> at none.
        </li>
        <li>Open the places of the table below, press Edit, tick the line, and save.</li>
        <li>
          Under <Label>Manage Assignments</Label>, add the integration user.
        </li>
        <li>Press Test connection under CRM: it names every line that is still missing.</li>
      </Steps>
      <table className="w-full text-left text-table max-sm:block">
        <thead className="max-sm:sr-only">
          <tr className="border-b text-xs text-muted">
            {['Where', 'Tick', 'Without it'].map(head => (
              <th key={head} scope="col" className="py-2 pr-4 font-medium">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="max-sm:block max-sm:border-t">
          {LINES.map(([where, tick, without]) => (
            <tr key={where + tick} className="border-b align-top max-sm:block max-sm:py-2">
              <th scope="row" className="py-2 pr-4 font-normal text-muted max-sm:block max-sm:py-0.5">
                {where}
              </th>
              <td className="py-2 pr-4 font-medium max-sm:block max-sm:py-0.5">{tick}</td>
              <td className="py-2 text-muted max-sm:block max-sm:py-0.5">{without}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Points>
        <li>
          It needs neither <Label>Modify All Data</Label> nor <Label>View All Data</Label>, and no right to delete
          anything.
        </li>
        <li>
          <Label>Wow Analytics</Label> is written as Lead Source. If that picklist is restricted in your org, add the
          value in Setup → Object Manager → Lead → Fields &amp; Relationships → Lead Source, or choose another one under
          “What we write”.
        </li>
        <li>
          For a new Salesforce Lead to belong to somebody else than this user, the permission{' '}
          <Label>Transfer Leads</Label> may be needed as well.
        </li>
      </Points>
    </HelpSection>
  )
}
