import { SIGN_IN_ADDRESSES, type SignInAddress } from '@/lib/crm/connection-form'
import { Field, SelectField } from '../ui/field'

const LABELS: Record<SignInAddress, string> = {
  production: 'Production (login.salesforce.com)',
  sandbox: 'Sandbox (test.salesforce.com)',
  my_domain: 'My Domain',
  simulator: 'Salesforce simulator',
}

type Props = {
  address: SignInAddress
  setAddress: (address: SignInAddress) => void
  hasSimulator: boolean
  myDomain?: string
  errors: Record<string, string>
}

/** The host is chosen, not typed: credentials go to Salesforce and nowhere else. */
export function AddressFields({ address, setAddress, hasSimulator, myDomain, errors }: Props) {
  const offered = SIGN_IN_ADDRESSES.filter(name => hasSimulator || name !== 'simulator')
  return (
    <>
      <SelectField
        beside
        label="Sign-in address"
        name="address"
        value={address}
        onChange={event => setAddress(offered.find(name => name === event.target.value) ?? address)}
        error={errors.address}
        hint="Production for most. A sandbox’s users sign in at Sandbox. Choose My Domain if your org forbids the general address."
      >
        {offered.map(name => (
          <option key={name} value={name}>
            {LABELS[name]}
          </option>
        ))}
      </SelectField>
      {address === 'my_domain' && (
        <Field
          beside
          label="My Domain"
          name="myDomain"
          defaultValue={myDomain}
          placeholder="acme.my.salesforce.com"
          inputMode="url"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          required
          error={errors.myDomain}
          hint="Paste any address of your org from the browser’s address bar; Lightning and Setup addresses will do."
        />
      )}
    </>
  )
}
