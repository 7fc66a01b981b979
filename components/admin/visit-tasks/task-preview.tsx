import type { VisitTasksPage } from '@/lib/crm/visit-tasks/visit-tasks-page'

/** Field by field, as it goes to Salesforce. */
export function TaskPreview({ tasks }: { tasks: VisitTasksPage['next'] }) {
  return (
    <ul className="mt-2 divide-y border-y">
      {tasks.map(({ key, names, object, day, subject, description, isUpdate }) => (
        <li key={key} className="py-3 text-table">
          <p className="font-medium">
            {isUpdate ? 'Brings up to date' : 'New Task'} on the Salesforce {object} of {names.join(', ')}
          </p>
          <dl className="mt-1 grid grid-cols-[96px_minmax(0,1fr)] gap-x-3 gap-y-0.5 [&_dd]:break-words [&_dt]:text-muted">
            <dt>Subject</dt>
            <dd>{subject}</dd>
            <dt>Due date</dt>
            <dd className="figures">{day}</dd>
            <dt>Status</dt>
            <dd>Completed</dd>
            <dt>Comments</dt>
            <dd className="whitespace-pre-line">{description}</dd>
          </dl>
        </li>
      ))}
    </ul>
  )
}
