import { describe, expect, test } from 'vitest'
import { listLeadActivity } from '@/db/queries/activity'
import { associateLead } from '@/lib/crm/associate-lead'
import { createLead } from '@/lib/crm/create-lead'
import { rejectMatch } from '@/lib/crm/reject-match'
import { unlinkLead } from '@/lib/crm/unlink-lead'
import type { ScenarioInput } from '@/simulator/scenario/scenario'
import { refreshWorld } from './refresh-world'

const { world, control, idOf, refresh, associated, created, linked, events } = refreshWorld()

const PRIVATE: ScenarioInput = {
  users: [{ username: 'grace@sales.example', name: 'Grace Hopper' }],
  permissionSets: {
    Integration: { objects: { Account: ['read', 'create', 'edit', 'delete'], Lead: ['read', 'create', 'edit'] } },
  },
}

const graceId = () =>
  String(
    control()
      .records('User')
      .find(record => record.Name === 'Grace Hopper')?.Id,
  )

describe('what became of the record', () => {
  test('nothing: only the age is new, nobody is told, in one call', async () => {
    const leadId = await associated('Alpha')
    await refresh()
    const before = await linked(leadId)
    control().resetRequests()
    expect(await refresh()).toEqual({ asked: 1, merged: 0, converted: 0, deleted: 0, lost: 0, foundAgain: 0 })
    expect(world().calls()).toEqual({ api: 1, logins: 0 })
    const after = await linked(leadId)
    expect(after).toEqual({ ...before, refreshedAt: after.refreshedAt })
    expect(after.refreshedAt.getTime()).toBeGreaterThanOrEqual(before.refreshedAt.getTime())
    expect(await events(leadId)).toEqual([])
  })

  test('renamed, with a new owner: both follow, whoever linked it stays', async () => {
    const leadId = await associated('Alpha')
    control().changeScenario(PRIVATE)
    control().updateRecord('Account', idOf('Alpha'), { Name: 'Alpha & Sons', OwnerId: graceId() })
    await refresh()
    expect(await linked(leadId)).toMatchObject({
      kind: 'matched',
      record: { name: 'Alpha & Sons', object: 'Account' },
      owner: 'Grace Hopper',
      linkedBy: 'Ben',
      state: 'ok',
    })
  })

  test('a Salesforce Lead converted: stays Lead, says so, offers the Account; associating with it takes one step', async () => {
    const leadId = await created('Newcomer')
    const { record } = await linked(leadId)
    const { accountId } = control().happen({ convert: record.id }) as { accountId: string }
    control().resetRequests()
    expect(await refresh()).toMatchObject({ asked: 1, converted: 1 })
    expect(world().calls().api).toBeLessThanOrEqual(2)
    const status = await linked(leadId)
    expect(status).toMatchObject({ kind: 'lead', state: 'converted', successor: { id: accountId, name: 'Newcomer' } })
    expect((await events(leadId))[0]).toMatchObject({ action: 'link_converted', detail: 'Newcomer' })

    await associateLead(world().otherRep, leadId, accountId)
    expect(await linked(leadId)).toMatchObject({
      kind: 'matched',
      state: 'ok',
      linkedBy: 'Cleo',
      record: { id: accountId, object: 'Account' },
      successor: null,
    })
    const [now, old] = await listLeadActivity(world().rep.accountId, leadId)
    expect(now).toMatchObject({ action: 'associated', recordId: accountId })
    expect(old).toMatchObject({ action: 'unlinked', recordId: record.id, userName: 'Cleo' })
  })

  test('converted into an Account that was merged since: the one that is left is offered', async () => {
    const leadId = await created('Newcomer')
    const { record } = await linked(leadId)
    const { accountId } = control().happen({ convert: record.id }) as { accountId: string }
    control().happen({ merge: [accountId], into: 'Account:Alpha' })
    await refresh()
    expect(await linked(leadId)).toMatchObject({ state: 'converted', successor: { id: idOf('Alpha'), name: 'Alpha' } })
    control().happen({ delete: 'Account:Alpha' })
    await refresh()
    expect(await linked(leadId)).toMatchObject({ state: 'converted', successor: null })
  })

  test('merged: id, name, address and owner move on; the activity names both', async () => {
    const leadId = await associated('Alpha')
    const { record } = await linked(leadId)
    control().happen({ merge: ['Account:Alpha'], into: 'Account:Beta' })
    control().resetRequests()
    expect(await refresh()).toMatchObject({ merged: 1 })
    expect(world().calls().api).toBe(1)
    const after = await linked(leadId)
    expect(after).toMatchObject({ kind: 'matched', state: 'ok', record: { id: idOf('Beta'), name: 'Beta' } })
    expect(after.record.url).toBe(record.url.replace(record.id, idOf('Beta')))
    expect(await events(leadId)).toMatchObject([
      { action: 'link_merged', recordId: idOf('Beta'), recordName: 'Beta', detail: 'Alpha' },
    ])
  })

  test('merged again and again before anybody looked: the chain is followed to its end', async () => {
    const leadId = await associated('Alpha')
    control().happen({ merge: ['Account:Alpha'], into: 'Account:Beta' })
    control().happen({ merge: ['Account:Beta'], into: 'Account:Gamma' })
    control().happen({ merge: ['Account:Gamma'], into: 'Account:Delta' })
    control().resetRequests()
    await refresh()
    expect(world().calls().api).toBe(2)
    expect(await linked(leadId)).toMatchObject({ state: 'ok', record: { id: idOf('Delta'), name: 'Delta' } })
  })

  test('merged Salesforce Leads: the one that is left, and then its conversion', async () => {
    const leadId = await created('Newcomer')
    const { record } = await linked(leadId)
    const [other = ''] = control().insertRecords('Lead', [{ LastName: 'Roe', Company: 'Newcomer Inc' }])
    control().happen({ merge: [record.id], into: other })
    control().happen({ convert: other, account: 'Account:Alpha' })
    await refresh()
    expect(await linked(leadId)).toMatchObject({
      kind: 'lead',
      state: 'converted',
      record: { id: other, name: 'Newcomer Inc' },
      successor: { id: idOf('Alpha') },
    })
  })

  test('deleted: the link stays and is broken; undeleted: it is whole again; purged: still deleted', async () => {
    const leadId = await associated('Alpha')
    const alpha = idOf('Alpha')
    control().happen({ delete: alpha })
    expect(await refresh()).toMatchObject({ deleted: 1 })
    expect(await linked(leadId)).toMatchObject({
      kind: 'matched',
      state: 'deleted',
      record: { id: alpha, name: 'Alpha' },
    })
    expect(await refresh()).toMatchObject({ asked: 1, deleted: 0 })
    control().happen({ undelete: alpha })
    expect(await refresh()).toMatchObject({ foundAgain: 1 })
    expect(await linked(leadId)).toMatchObject({ state: 'ok' })
    control().happen({ delete: alpha })
    await refresh()
    control().happen({ purge: alpha })
    await refresh()
    expect(await linked(leadId)).toMatchObject({ state: 'deleted', record: { id: alpha, name: 'Alpha' } })
    expect((await events(leadId)).map(entry => entry.action)).toEqual([
      'link_deleted',
      'link_found_again',
      'link_deleted',
    ])
  })

  test('purged before anybody looked: cannot be told from lost access, so nothing is forgotten', async () => {
    const leadId = await associated('Alpha')
    const before = await linked(leadId)
    control().happen({ delete: 'Account:Alpha' })
    control().happen({ purge: before.record.id })
    await refresh()
    expect(await linked(leadId)).toMatchObject({ state: 'no_access', record: before.record })
  })

  test('access lost and given back: said, nothing forgotten, found again', async () => {
    control().changeScenario(PRIVATE)
    const leadId = await associated('Alpha')
    const before = await linked(leadId)
    control().updateRecord('Account', before.record.id, { OwnerId: graceId() })
    control().changeScenario({ sharing: { Account: 'private' } })
    expect(await refresh()).toMatchObject({ lost: 1 })
    expect(await linked(leadId)).toMatchObject({ kind: 'matched', state: 'no_access', record: before.record })
    control().changeScenario({ sharing: { Account: 'readWrite' } })
    expect(await refresh()).toMatchObject({ foundAgain: 1 })
    expect(await linked(leadId)).toMatchObject({ state: 'ok', owner: 'Grace Hopper' })
  })

  test('a broken link is chosen anew in one step; whoever was faster wins', async () => {
    const leadId = await associated('Alpha')
    const { record } = await linked(leadId)
    await expect(associateLead(world().otherRep, leadId, idOf('Beta'))).rejects.toMatchObject({
      code: 'already_linked',
    })
    control().happen({ delete: 'Account:Alpha' })
    await refresh()
    await rejectMatch(world().rep, leadId, idOf('Delta'))
    await associateLead(world().otherRep, leadId, idOf('Beta'))
    await expect(associateLead(world().rep, leadId, idOf('Gamma'))).rejects.toMatchObject({ code: 'already_linked' })
    expect(await linked(leadId)).toMatchObject({ state: 'ok', record: { name: 'Beta' }, linkedBy: 'Cleo' })
    await expect(rejectMatch(world().rep, leadId, idOf('Gamma'))).rejects.toMatchObject({ code: 'already_linked' })
    const history = await listLeadActivity(world().rep.accountId, leadId)
    expect(history).toContainEqual(expect.objectContaining({ action: 'unlinked', recordId: record.id }))
  })

  test('from a broken link a Lead may be created, straight away or after it was un-linked', async () => {
    const leadId = await created('Newcomer')
    for (const doing of ['straight', 'un-linked']) {
      control().happen({ delete: (await linked(leadId)).record.id })
      await refresh()
      if (doing === 'un-linked') await unlinkLead(world().rep, leadId)
      const again = await createLead(world().rep, leadId, { company: 'Newcomer' })
      expect(await linked(leadId)).toMatchObject({ state: 'ok', record: { id: again.id } })
    }
    expect(
      control()
        .records('Lead')
        .filter(record => !record.IsDeleted),
    ).toHaveLength(1)
  })

  test('of a converted Lead no other is created by mistake', async () => {
    const leadId = await created('Newcomer')
    control().happen({ convert: (await linked(leadId)).record.id })
    await refresh()
    await expect(createLead(world().rep, leadId, { company: 'Newcomer' })).rejects.toMatchObject({
      code: 'already_linked',
    })
  })
})
