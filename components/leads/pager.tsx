import { Pager as Steps } from '@/components/ui/pager'
import { listAddress, type ListParams } from '@/lib/leads/list-params'
import { routes } from '@/lib/routes'

export const Pager = ({ params, pages }: { params: ListParams; pages: number }) => (
  <Steps page={params.page} pages={pages} to={page => listAddress(routes.leads, params, { page })} />
)
