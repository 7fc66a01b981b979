import { HelpSection, Label, Points, Steps } from './help-section'

export function IntegrationUserHelp() {
  return (
    <HelpSection id="integration-user" title="Make a user for the integration">
      <p>
        Any existing Salesforce user will do. One of its own is better: it does not leave the company, what it may do
        stays small, and Login History shows what WOW Analytics did. It should not be a System Administrator.
      </p>
      <Steps>
        <li>
          In Setup → Users → Users, press <Label>New User</Label>.
        </li>
        <li>
          As <Label>User License</Label> choose <Label>Salesforce Integration</Label>. Enterprise, Unlimited and
          Performance editions come with a few of them.
        </li>
        <li>
          As <Label>Profile</Label> choose <Label>Minimum Access – API Only Integrations</Label>. Leave the profile as
          it is; what the user may do comes from a permission set.
        </li>
        <li>
          Give it a name that says what it is, such as “WOW Analytics”, and an e-mail address that somebody reads.
          Salesforce sends warnings and security tokens there.
        </li>
        <li>
          Save, and on the user’s page, under <Label>Permission Set License Assignments</Label>, add{' '}
          <Label>Salesforce API Integration</Label>. Without it, the permission set below cannot be assigned.
        </li>
      </Steps>
      <Points>
        <li>
          This user cannot sign in to Salesforce in a browser. For username, password and token, choose the password and
          fetch the token while it still has another profile, then change the profile.
        </li>
        <li>
          No such licence left? An ordinary user with the profile Minimum Access works as well, with the same permission
          set.
        </li>
      </Points>
    </HelpSection>
  )
}
