import type { Connection } from 'jsforce'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connectJsforce } from '../testing/connect-jsforce'
import { type TestSession, errorsOf, openSession } from '../testing/open-session'

let session: TestSession
let connection: Connection
beforeAll(async () => {
  session = await openSession()
  connection = await connectJsforce(session.simulator)
})
afterAll(() => session.simulator.close())

type Item = {
  label: string
  required: boolean
  layoutComponents: { value?: string; components?: { value: string }[] }[]
}
const itemsOf = (sections: { layoutRows: { layoutItems: Item[] }[] }[]) =>
  sections.flatMap(section => section.layoutRows.flatMap(row => row.layoutItems))

test('a page layout: sections of the fields, buttons, actions, related lists', async () => {
  const { layouts, recordTypeMappings, recordTypeSelectorRequired } = await connection.sobject('Account').layouts()
  const [layout] = layouts
  if (!layout) throw new Error('no layout')
  expect(layout.id).toMatch(/^00h\w{15}$/)
  expect(layout.buttonLayoutSection?.detailButtons.map(button => button.name)).toEqual(['Edit', 'Delete', 'Clone'])
  expect(layout.detailLayoutSections.map(section => section.heading)).toEqual([
    'Account Information',
    'Address Information',
    'Description Information',
    'System Information',
  ])
  const detail = itemsOf(layout.detailLayoutSections as never)
  expect(detail.find(item => item.layoutComponents[0]?.value === 'Name')).toMatchObject({
    label: 'Account Name',
    required: true,
  })
  const address = detail.find(item => item.layoutComponents[0]?.value === 'BillingAddress')
  expect(address?.layoutComponents[0]?.components?.map(part => part.value)).toContain('BillingCity')
  const edit = itemsOf(layout.editLayoutSections as never).map(item => item.layoutComponents[0]?.value)
  expect(edit).toContain('Website')
  expect(edit).not.toContain('CreatedById')
  expect(layout.quickActionList.quickActionListItems.map(item => item.quickActionName)).toContain('Account.NewContact')
  expect(layout.relatedLists.map(list => list.name)).toEqual(expect.arrayContaining(['Contacts', 'Opportunities']))
  expect(recordTypeMappings).toMatchObject([
    { name: 'Master', layoutId: layout.id, recordTypeId: '012000000000000AAA' },
  ])
  expect(recordTypeSelectorRequired).toEqual([false])
})

test('the layout of a record type stands alone; an unknown one is not found', async () => {
  const master = await session.send('GET', '/sobjects/Lead/describe/layouts/012000000000000AAA')
  expect(master.body).toMatchObject({ feedView: null, saveOptions: [] })
  expect(master.body).not.toHaveProperty('layouts')
  for (const path of ['layouts/012000000000001AAA', 'nothing', 'namedLayouts/UserAlt', 'compactLayouts/x']) {
    const unknown = await session.send('GET', `/sobjects/Lead/describe/${path}`)
    expect([path, unknown.status, errorsOf(unknown)[0]?.errorCode]).toEqual([path, 404, 'NOT_FOUND'])
  }
  expect((await session.send('GET', '/sobjects/Organization/describe/layouts')).status).toBe(404)
})

test('named, compact and approval layouts', async () => {
  const named = await connection.sobject('User').layouts('UserAlt')
  expect(named.layouts).toHaveLength(1)
  const compact = await connection.sobject('Account').compactLayouts()
  expect(compact.defaultCompactLayoutId).toBeNull()
  expect(compact.compactLayouts).toMatchObject([{ id: null, name: 'SYSTEM', objectType: 'Account' }])
  expect(compact.compactLayouts[0]?.fieldItems.map(item => item.label)).toEqual([
    'Account Name',
    'Account Phone',
    'Website',
    'Owner',
  ])
  expect(compact.recordTypeCompactLayoutMappings).toMatchObject([{ recordTypeName: 'Master', compactLayoutId: null }])
  const primary = await session.send('GET', '/sobjects/Account/describe/compactLayouts/primary')
  expect(primary.body).toEqual(compact.compactLayouts[0])
  expect(compact.compactLayouts[0]?.actions.map(action => action.label)).toContain('Call')
  const several = await session.send('GET', '/compactLayouts?q=Account,Lead')
  expect(several.body).toMatchObject({ Account: primary.body, Lead: { objectType: 'Lead' } })
  expect(await connection.sobject('Account').approvalLayouts()).toEqual({ approvalLayouts: [] })
})

test('tabs, themes, apps', async () => {
  const tabs = await connection.tabs()
  expect(tabs.find(tab => tab.sobjectName === 'Account')).toMatchObject({
    label: 'Accounts',
    name: 'standard-Account',
    custom: false,
    url: `${session.simulator.url}/001/o`,
  })
  expect(tabs.map(tab => tab.sobjectName)).not.toContain('Organization')
  const { themeItems } = await connection.theme()
  const account = themeItems.find(item => item.name === 'Account')
  expect(account?.colors).toEqual([
    { color: '5867E8', context: 'primary', theme: 'theme4' },
    { color: '236FBD', context: 'primary', theme: 'theme3' },
  ])
  expect(account?.icons?.map(icon => [icon.url.split('/img/icon/')[1], icon.width])).toEqual([
    ['accounts32.png', 32],
    ['accounts16.png', 16],
    ['t4v35/standard/account.svg', 0],
    ['t4v35/standard/account_60.png', 60],
    ['t4v35/standard/account_120.png', 120],
  ])
  const { body } = await session.send('GET', '/appMenu/AppSwitcher')
  expect(body).toMatchObject({ appMenuItems: [{ label: 'Sales', type: 'Tabset' }, {}, {}] })
})

test('search layouts and scope', async () => {
  const { body } = await session.send('GET', '/search/layout?q=Account,Lead')
  expect(body).toMatchObject([
    {
      label: 'Search Results',
      limitRows: 25,
      searchColumns: [{ field: 'Account.Name', name: 'Name', format: null }, {}, {}],
    },
    { objectType: 'Lead' },
  ])
  const scope = (await session.send('GET', '/search/scopeOrder')).body as { type: string; url: string }[]
  expect(scope[0]).toEqual({ type: 'Account', url: '/services/data/v64.0/sobjects/Account/describe' })
  expect(errorsOf(await session.send('GET', '/search/layout?q=Nope'))[0]?.errorCode).toBe('INVALID_TYPE')
  expect((await session.send('GET', '/search/nothing')).status).toBe(404)
})
