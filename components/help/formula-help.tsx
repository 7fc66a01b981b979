import type { CrmObject } from '@/lib/crm/provider'
import { CopyText } from './copy-text'
import { HelpSection, Label, Steps } from './help-section'
import { recordFormula } from './record-formula'

type Props = { baseUrl: string }

/** The way back: from a record in Salesforce to the company lead here. */
export function FormulaHelp({ baseUrl }: Props) {
  return (
    <HelpSection id="formula" title="Open the company lead from Salesforce">
      <p>
        A formula field puts a link to WOW Analytics on every Account and Lead. It stores nothing and costs no API call.
        Whoever follows it signs in here first, and sees only what their own account here holds.
      </p>
      <Steps>
        <li>
          In Setup, open <Label>Object Manager</Label>, choose <Label>Account</Label>, then{' '}
          <Label>Fields &amp; Relationships</Label>, and press <Label>New</Label>.
        </li>
        <li>
          Choose <Label>Formula</Label> and press <Label>Next</Label>.
        </li>
        <li>
          As <Label>Field Label</Label> enter “WOW Analytics”, as <Label>Formula Return Type</Label> choose{' '}
          <Label>Text</Label>, and press <Label>Next</Label>.
        </li>
        <li>
          Paste this formula and press <Label>Check Syntax</Label>:
          <Formula baseUrl={baseUrl} object="Account" />
        </li>
        <li>
          Press <Label>Next</Label>, choose the profiles that may see the link, press <Label>Next</Label>, choose the
          page layouts it stands on, and press <Label>Save</Label>.
        </li>
        <li>
          Do the same for the object <Label>Lead</Label>, with this formula:
          <Formula baseUrl={baseUrl} object="Lead" />
        </li>
      </Steps>
      <p>
        The link opens the company lead that is linked to the record, or a short list where there are several. It goes
        on working when Accounts are merged or a Lead is converted, once WOW Analytics has seen that: it looks once a
        day.
      </p>
    </HelpSection>
  )
}

const Formula = ({ baseUrl, object }: Props & { object: CrmObject }) => (
  <CopyText text={recordFormula(baseUrl, object)} label={`Formula for ${object}`} />
)
