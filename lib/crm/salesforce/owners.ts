import type { Connection } from 'jsforce'
import { z } from 'zod'
import type { CrmOwner } from '../provider'
import { queryTogether } from './query-together'
import { runQuery } from './client'
import { soqlLike, soqlText } from './soql'
import { SALESFORCE_ID } from './wire'

const userRow = z.object({ Id: z.string(), Name: z.string(), Email: z.string().nullish() })
const queueRow = z.object({ Queue: z.object({ Id: z.string(), Name: z.string() }) })

/** People who work in Salesforce: no portal guests, no automated processes. */
const PEOPLE = "IsActive = true AND UserType = 'Standard'"
const LEAD_QUEUES = "SobjectType = 'Lead'"
const SHOWN = 6

const users = (condition: string, limit: number) =>
  `SELECT Id, Name, Email FROM User WHERE ${PEOPLE} AND ${condition} ORDER BY Name LIMIT ${limit}`
const queues = (condition: string, limit: number) =>
  `SELECT Queue.Id, Queue.Name FROM QueueSobject WHERE ${LEAD_QUEUES} AND ${condition} ORDER BY Queue.Name LIMIT ${limit}`

const toUser = ({ Id, Name, Email }: z.infer<typeof userRow>): CrmOwner => ({
  id: Id,
  name: Name,
  kind: 'user',
  email: Email ?? null,
})
const toQueue = ({ Queue }: z.infer<typeof queueRow>): CrmOwner => ({
  id: Queue.Id,
  name: Queue.Name,
  kind: 'queue',
  email: null,
})

export async function findOwners(connection: Connection, text: string): Promise<CrmOwner[]> {
  const holds = soqlLike({ parts: [text], anchoredStart: false, anchoredEnd: false })
  const [people, groups] = await queryTogether(connection, [
    [users(`(Name LIKE ${holds} OR Email LIKE ${holds})`, SHOWN), userRow],
    [queues(`Queue.Name LIKE ${holds}`, SHOWN), queueRow],
  ])
  return [...people.map(toUser), ...groups.map(toQueue)]
}

export async function findOwnerById(connection: Connection, id: string): Promise<CrmOwner | null> {
  if (!SALESFORCE_ID.test(id)) return null
  if (id.startsWith('00G')) {
    const [queue] = await runQuery(connection, queues(`QueueId = ${soqlText(id)}`, 1), queueRow)
    return queue ? toQueue(queue) : null
  }
  const [user] = await runQuery(connection, users(`Id = ${soqlText(id)}`, 1), userRow)
  return user ? toUser(user) : null
}

export type Rep = { found: 'one'; owner: CrmOwner } | { found: 'none' | 'several' }

/** The user with this e-mail. An integration user often shares an admin's: the one whose username it is comes first. */
export async function findRep(connection: Connection, email: string): Promise<Rep> {
  const byUsername = users(`Username = ${soqlText(email)}`, 1)
  const [named, mailed] = await queryTogether(connection, [
    [byUsername, userRow],
    [users(`Email = ${soqlText(email)}`, 2), userRow],
  ])
  const [one, other] = named.length ? named : mailed
  if (!one) return { found: 'none' }
  return other ? { found: 'several' } : { found: 'one', owner: toUser(one) }
}
