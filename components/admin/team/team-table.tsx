import { useId, type ReactNode } from 'react'

type Props = { caption: string; columns: [string, string, string, string]; children: ReactNode }

/** Rows are `PersonRow`s or `InvitationRow`s. On a phone each row is a block of its own. */
export function TeamTable({ caption, columns, children }: Props) {
  const id = useId()
  return (
    <section aria-labelledby={id} className="mb-10">
      <h2 id={id} className="pb-2 text-sm font-semibold">
        {caption}
      </h2>
      <table aria-labelledby={id} className="w-full border-collapse text-table max-md:block">
        <thead className="max-md:sr-only">
          <tr className="border-b text-left text-xs text-muted">
            {columns.map((column, index) => (
              <th key={column} scope="col" className="py-2 pr-4 font-medium">
                {index === 3 ? <span className="sr-only">{column}</span> : column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="max-md:block max-md:border-t">{children}</tbody>
      </table>
    </section>
  )
}

/** The cells of one row, in the order of the columns; `note` is read out and stands under the row. */
export function TeamRow({
  who,
  role,
  state,
  change,
  note,
}: Record<'who' | 'role' | 'state' | 'change' | 'note', ReactNode>) {
  return (
    <>
      <tr className={ROW}>
        <td className="py-2 pr-4 max-md:p-0 md:w-[40%]">{who}</td>
        <td className="py-2 pr-4 max-md:p-0 md:w-[30%]">{role}</td>
        <td className="py-2 pr-4 max-md:p-0">{state}</td>
        <td className="py-2 text-right max-md:p-0 max-md:text-left">{change}</td>
      </tr>
      {note && (
        <tr className="border-b max-md:block">
          <td colSpan={4} className="pb-3 max-md:block">
            {note}
          </td>
        </tr>
      )}
    </>
  )
}

const ROW =
  'h-14 border-b align-middle max-md:grid max-md:h-auto max-md:grid-cols-[1fr_auto] max-md:items-center max-md:gap-3 max-md:py-4 has-[+tr_td[colspan]]:border-b-0'
