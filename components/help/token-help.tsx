import { Notice } from '../ui/notice'
import { HelpSection, Label, Steps } from './help-section'

export function TokenHelp() {
  return (
    <HelpSection id="token" title="Get a security token, step by step">
      <p>
        The token is a second secret that Salesforce wants from programs outside your company’s network. Salesforce
        never shows it on a screen; it sends a new one by e-mail.
      </p>
      <Steps>
        <li>Sign in to Salesforce in a browser, as the very user WOW Analytics shall use.</li>
        <li>
          Press the user’s picture at the top right and choose <Label>Settings</Label>.
        </li>
        <li>
          On the left, open <Label>My Personal Information</Label> and choose <Label>Reset My Security Token</Label>.
          (Quicker: type “token” into Quick Find.)
        </li>
        <li>
          Press <Label>Reset Security Token</Label>. A token this user had before stops working at once, in other
          programs too.
        </li>
        <li>
          Open the e-mail “Your new Salesforce security token” at the user’s address, and copy the token: capital and
          small letters matter.
        </li>
        <li>
          In WOW Analytics, open CRM and enter username, password and token. Press <Label>Test connection</Label>, then{' '}
          <Label>Update</Label>.
        </li>
      </Steps>
      <Notice look="warn" title="A new password voids the token">
        <p>
          Whenever this user’s password is changed in Salesforce, Salesforce makes a new token and sends it by e-mail.
          Enter both under CRM then; until you do, WOW Analytics stops signing in so that the user is not locked.
        </p>
      </Notice>
      <p>
        <Label>“Reset My Security Token” is not there?</Label> Then the user’s profile has trusted IP ranges (Login IP
        Ranges) and needs no token, or the user may only use the API and cannot open Settings. For the latter, fetch the
        token first and restrict the user afterwards.
      </p>
    </HelpSection>
  )
}
