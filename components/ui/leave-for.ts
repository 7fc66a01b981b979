/** Loads one of our pages anew, layouts and all. Never settles: the form stays busy until it is gone. */
export function leaveFor(path: string): Promise<never> {
  window.location.assign(path)
  return new Promise(() => {})
}
