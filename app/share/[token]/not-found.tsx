import { FrontDoor } from '@/components/front-door'

export default function ShareNotFound() {
  return (
    <FrontDoor title="This link does not show anything">
      <p className="text-muted">
        A share link works for a limited time, and can be ended before. This one has expired or was ended, or it was cut
        off on the way to you.
      </p>
      <p className="mt-4">Ask whoever sent it for a new one.</p>
    </FrontDoor>
  )
}
