'use server'

import { revalidatePath } from 'next/cache'
import { action } from '@/lib/action'
import { saveVisitTasks } from '@/lib/crm/visit-tasks/save-visit-tasks'
import { visitTaskInput } from '@/lib/crm/visit-tasks/visit-task-settings'
import { ok } from '@/lib/result'
import { routes } from '@/lib/routes'

export const saveVisitTasksAction = action({
  role: 'admin',
  input: visitTaskInput,
  run: async (user, input) => {
    await saveVisitTasks(user, input)
    revalidatePath(routes.adminCrm)
    return ok(input)
  },
})
