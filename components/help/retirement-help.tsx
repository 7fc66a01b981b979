import { HelpSection, Label, Points } from './help-section'

export function RetirementHelp() {
  return (
    <HelpSection id="retirement" title="How long username and password work">
      <p>
        Username, password and token go through Salesforce’s SOAP operation <Label>login()</Label>. Salesforce has
        announced its end; the two other ways are not touched by it:
      </p>
      <Points>
        <li>
          <Label>Orgs created since Winter ’26</Label> have it switched off. Setup → User Interface →{' '}
          <Label>Enable SOAP API login()</Label> switches it on, and cannot be taken back there.
        </li>
        <li>
          <Label>Since Summer ’26</Label> the permission <Label>Use Any API Auth</Label> is demanded in new orgs, and
          your Salesforce admin can demand it in an older one.
        </li>
        <li>
          <Label>With Summer ’27</Label> it ends everywhere. Everything you have linked stays: links belong to your
          Salesforce org, not to the way of signing in.
        </li>
      </Points>
    </HelpSection>
  )
}
