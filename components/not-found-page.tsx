import { CalmPage } from './calm-page'
import { WayOn } from './way-on'

export function NotFoundPage() {
  return (
    <CalmPage title="There is nothing here" ways={<WayOn />}>
      <p>
        No page has this address, or it belongs to another account. If somebody sent you the link, ask them whether it
        is complete and which account it is from.
      </p>
    </CalmPage>
  )
}
