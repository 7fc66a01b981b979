import { Notice } from '@/components/ui/notice'
import type { ActionResult } from '@/lib/action'
import type { VisitTaskSettings } from '@/lib/crm/visit-tasks/visit-task-settings'
import { visitTasksPage } from '@/lib/crm/visit-tasks/visit-tasks-page'
import { TaskPreview } from './task-preview'
import { VisitTasksForm } from './visit-tasks-form'

type Props = { accountId: string; save: (input: unknown) => Promise<ActionResult<VisitTaskSettings>> }

/** Activity back to Salesforce: the switch, and exactly what it does. */
export async function VisitTasksSection({ accountId, save }: Props) {
  const page = await visitTasksPage(accountId, new Date())
  if (!page) return null
  const { settings, next, dueCount, overCap, writtenToday, refusals } = page
  return (
    <section aria-labelledby="visit-tasks" className="mt-10 max-w-4xl">
      <h2 id="visit-tasks" tabIndex={-1} className="scroll-mt-6 border-b pb-3 text-lg font-semibold outline-none">
        Activity back to Salesforce
      </h2>
      <p className="mt-4 max-w-prose text-muted">
        Tells a record’s owner in Salesforce that the company was on your website: one completed Task a linked record
        and day, brought up to date once an hour as further pages are viewed, with the way to the company’s page here.
        It is off until you switch it on.
      </p>
      <VisitTasksForm settings={settings} save={save} />
      {refusals.length > 0 && (
        <Notice look="warn" title="Salesforce has refused some of today’s Tasks" className="mt-4">
          {refusals.map(said => (
            <p key={said} className="text-table break-words">
              <q>{said}</q>
            </p>
          ))}
          <p className="text-table">
            The integration user needs Create and Edit on Tasks, and must see the records. They are tried again within
            six hours.
          </p>
        </Notice>
      )}
      <h3 className="mt-6 font-medium">
        {settings.enabled ? 'What the next round will write' : 'What would be written now'}
      </h3>
      <p className="text-table text-muted">
        {dueCount === 0 ? 'Nothing: no linked company has visited since.' : `${dueCount} in all.`} {writtenToday}{' '}
        written today.
        {overCap > 0 && ` ${overCap} more are left out by the daily limit.`}
      </p>
      {next.length > 0 && (
        <details className="mt-2 text-table">
          <summary className="w-max min-h-6 rounded text-accent hover:underline max-lg:min-h-11">
            {next.length < dueCount ? `The first ${next.length} of them, field by field` : 'Field by field'}
          </summary>
          <TaskPreview tasks={next} />
        </details>
      )}
    </section>
  )
}
