import { HelpSection, Label, Points } from './help-section'

export function PrerequisiteHelp() {
  return (
    <HelpSection id="before" title="Before you start">
      <p>These have to be there. An admin of your Salesforce org can tell you about each.</p>
      <Points>
        <li>
          <Label>An edition with the API.</Label> Enterprise, Unlimited, Performance and Developer have it. Professional
          needs it as an add-on. Starter and Group do not have it. Your edition stands in Setup → Company Information.
        </li>
        <li>
          <Label>A Salesforce user.</Label> Any existing one will do. One made for integrations is better: it does not
          leave the company, and what it may do can be kept small:{' '}
          <a className="text-accent underline" href="#integration-user">
            make one
          </a>
          .
        </li>
        <li>
          <Label>For an app’s key and secret:</Label> somebody who may make an{' '}
          <a className="text-accent underline" href="#client-app">
            External Client App
          </a>{' '}
          in your org.
        </li>
        <li>
          <Label>For username and password:</Label> that user’s password and{' '}
          <a className="text-accent underline" href="#token">
            security token
          </a>
          . The token can be left empty if your org trusts the IP address of the server WOW Analytics runs on (Setup →
          Network Access). Orgs created since Winter ’26 start with this sign-in off: in Setup → User Interface, tick{' '}
          <Label>Enable SOAP API login()</Label>, and give the user the permission <Label>Use Any API Auth</Label>.
        </li>
      </Points>
      <p>
        Then an admin of WOW Analytics enters them under CRM, presses Test connection, and Update. The CRM button
        appears beside every company lead.
      </p>
    </HelpSection>
  )
}
