import { HelpSection, Label, Points } from './help-section'

export function PrerequisiteHelp() {
  return (
    <HelpSection id="before" title="Before you start">
      <p>Four things have to be there. An admin of your Salesforce org can tell you about each.</p>
      <Points>
        <li>
          <Label>An edition with the API.</Label> Enterprise, Unlimited, Performance and Developer have it. Professional
          needs it as an add-on. Starter and Group do not have it. Your edition stands in Setup → Company Information.
        </li>
        <li>
          <Label>A Salesforce user.</Label> Any existing one will do. One made for integrations is better: it does not
          leave the company, and what it may do can be kept small. See{' '}
          <a className="text-accent underline" href="#permissions">
            its permissions
          </a>
          .
        </li>
        <li>
          <Label>That user’s password and security token.</Label> The token can be left empty if your org trusts the IP
          address of the server WOW Analytics runs on (Setup → Network Access).
        </li>
        <li>
          <Label>Sign-in by username and password switched on.</Label> Orgs created since Winter ’26 start with it off:
          in Setup → User Interface, tick <Label>Enable SOAP API login()</Label>, and give the user the permission{' '}
          <Label>Use Any API Auth</Label>.
        </li>
      </Points>
      <p>
        Then an admin of WOW Analytics enters them under CRM, presses Test connection, and Update. The CRM button
        appears beside every company lead.
      </p>
    </HelpSection>
  )
}
