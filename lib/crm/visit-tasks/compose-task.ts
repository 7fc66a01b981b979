/** What one company lead did on one day. `pages` are the most viewed ones, most viewed first. */
export type VisitedDay = {
  name: string
  permalink: string
  visits: number
  pageViews: number
  pages: { path: string; title: string | null; views: number }[]
}

/** Marks our Tasks among all others, so that one whose answer was lost is found again. */
export const SUBJECT_START = 'Website visit: '

/** The two texts of the Task that tells a record's owner about a day. Several company leads may stand behind one record. */
export function composeTask(days: VisitedDay[]): { subject: string; description: string } {
  const pages = days.reduce((sum, day) => sum + day.pageViews, 0)
  const visits = days.reduce((sum, day) => sum + day.visits, 0)
  return {
    subject: `${SUBJECT_START}${counted(pages, 'page')} in ${counted(visits, 'visit')}`,
    description: days.map(describe).join('\n\n'),
  }
}

function describe({ name, permalink, visits, pageViews, pages }: VisitedDay): string {
  const lines = pages.map(({ path, title, views }) => `- ${title ?? path}${views > 1 ? ` (${views} times)` : ''}`)
  const more = pages.length > 0 ? ['Most viewed:', ...lines] : []
  return [
    `${name}: ${counted(pageViews, 'page')} in ${counted(visits, 'visit')}`,
    `All visits in WOW Analytics: ${permalink}`,
    ...more,
  ].join('\n')
}

const counted = (count: number, noun: string) => `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`
