import { type Answer, html } from './answer'

/** Outside the API an address that leads nowhere has a page for people. */
export const noSuchPage = (): Answer =>
  html(
    404,
    `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>URL No Longer Exists</title></head><body>
<h1>URL No Longer Exists</h1><p>You have attempted to reach a URL that no longer exists on salesforce.com.</p>
</body></html>`,
  )
