import { CalmPage } from './calm-page'
import { WayOn } from './way-on'

export function ForbiddenPage() {
  return (
    <CalmPage title="Your role does not open this page" ways={<WayOn />}>
      <p>
        It is for admins of your account. If you need something from it, ask one of them; they can also change your
        role.
      </p>
    </CalmPage>
  )
}
