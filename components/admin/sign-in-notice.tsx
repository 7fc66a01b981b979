import Link from 'next/link'
import { routes } from '@/lib/routes'
import { Notice } from '../ui/notice'

export function SignInNotice() {
  return (
    <Notice look="info" className="mt-4">
      <p>
        Salesforce ends sign-in by username and password with its Summer ’27 release. Orgs created since Winter ’26 must
        first switch on <em>Enable SOAP API login()</em>, and give the user the permission <em>Use Any API Auth</em>.
      </p>
      <p>
        <Link href={routes.helpSalesforce} className="font-medium text-accent underline">
          More details…
        </Link>
      </p>
    </Notice>
  )
}
