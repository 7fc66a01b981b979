import { HelpSection, Label, Points, Steps } from './help-section'

const FIELDS = [
  ['Salesforce Accounts', 'Read', 'Account Name, Billing Address, Phone, Website, Account Owner'],
  [
    'Salesforce Leads',
    'Read, Create',
    'Company, Name, Lead Source, Description; Phone, Email and Website if reps fill them in',
  ],
] as const

export function PermissionHelp() {
  return (
    <HelpSection id="permissions" title="What the Salesforce user needs">
      <p>As little as possible. It need not, and should not, be a System Administrator.</p>
      <Steps>
        <li>
          In Setup → Users, make a user with the licence <Label>Salesforce Integration</Label> and the profile{' '}
          <Label>Minimum Access – API Only Integrations</Label>, or take one you have.
        </li>
        <li>
          In Setup → Permission Sets, make one, for example “WOW Analytics”. With the licence above, also assign the
          permission set licence <Label>Salesforce API Integration</Label> to the user.
        </li>
        <li>
          In the permission set, under Object Settings, give what the table says, and under System Permissions{' '}
          <Label>API Enabled</Label> and, if your org demands it, <Label>Use Any API Auth</Label>.
        </li>
        <li>Assign the permission set to the user.</li>
      </Steps>
      <table className="w-full text-left text-table max-sm:block">
        <thead className="max-sm:sr-only">
          <tr className="border-b text-xs text-muted">
            {['Object', 'Permissions', 'Fields'].map(head => (
              <th key={head} scope="col" className="py-2 pr-4 font-medium">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="max-sm:block max-sm:border-t">
          {FIELDS.map(([object, rights, fields]) => (
            <tr key={object} className="border-b align-top max-sm:block max-sm:py-2">
              <th scope="row" className="py-2 pr-4 font-medium whitespace-nowrap max-sm:block max-sm:py-0.5">
                {object}
              </th>
              <td className="py-2 pr-4 whitespace-nowrap max-sm:block max-sm:py-0.5">{rights}</td>
              <td className="py-2 text-muted max-sm:block max-sm:py-0.5">{fields}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Points>
        <li>
          Reps find only the Salesforce Accounts this user may see. For all of them, tick{' '}
          <Label>View All Records</Label> on Accounts.
        </li>
        <li>A field it may not see is shown as a dash; a match is never lost for it.</li>
        <li>
          <Label>Wow Analytics</Label> is written as Lead Source. If that picklist is restricted in your org, add the
          value in Setup → Object Manager → Lead → Fields &amp; Relationships → Lead Source.
        </li>
      </Points>
    </HelpSection>
  )
}
