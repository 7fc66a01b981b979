import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Simulator, startSimulator } from '../start'
import { postXml, soapLogin, soapRequest, soapSession } from '../testing/soap-request'

let simulator: Simulator
let session: string
beforeAll(async () => {
  simulator = await startSimulator({ accounts: [{ id: 'A1', name: 'Acme & Sons', website: 'acme.example' }] })
  session = await soapSession(simulator)
})
afterAll(() => simulator.close())

const ask = (operation: string, more: Record<string, string> = {}) =>
  soapRequest(simulator, operation, { session, ...more })

const record = (type: string, values: Record<string, string>) =>
  `<sObjects><type>${type}</type>${Object.entries(values)
    .map(([name, value]) => `<${name}>${value}</${name}>`)
    .join('')}</sObjects>`

test('an answer about data tells the usage of the API; getServerTimestamp gives milliseconds', async () => {
  const reply = await ask('<getServerTimestamp/>')
  expect(reply.status).toBe(200)
  expect(reply.headers.get('content-type')).toBe('text/xml; charset=utf-8')
  expect(reply.text('timestamp')).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
  expect(reply.xml).toContain('<soapenv:Header><LimitInfoHeader><limitInfo><current>')
  expect(reply.xml).toContain('<limit>100000</limit><type>API REQUESTS</type>')
})

test('a bad session id: HTTP 500 with the fault clients look for', async () => {
  const gone = await soapRequest(simulator, '<getUserInfo/>', { session: `${simulator.orgId.slice(0, 15)}!AQgone` })
  expect(gone.status).toBe(500)
  expect(gone.text('faultcode')).toBe('sf:INVALID_SESSION_ID')
  expect(gone.text('faultstring')).toMatch(
    /^INVALID_SESSION_ID: Invalid Session ID found in SessionHeader: Illegal Session\. Session not found, missing session hash: .*=\nThis error usually occurs after a session expires or a user logs out\. $/,
  )
  expect(gone.xml).toContain('<sf:UnexpectedErrorFault xsi:type="sf:UnexpectedErrorFault"><sf:exceptionCode>')
  const nonsense = await soapRequest(simulator, '<getUserInfo/>', { session: 'nonsense' })
  expect(nonsense.text('faultstring')).toBe(
    'INVALID_SESSION_ID: Invalid Session ID found in SessionHeader: Illegal Session',
  )
})

test('operations that are none, or of another API', async () => {
  const unknown = await ask('<launchRocket/>')
  expect(unknown.status).toBe(500)
  expect(unknown.text('faultcode')).toBe('soapenv:Client')
  expect(unknown.text('faultstring')).toBe(
    'No operation available for request {urn:partner.soap.sforce.com}launchRocket, please check the WSDL for the service.',
  )
  const partner =
    '<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"><e:Body><login xmlns="urn:partner.soap.sforce.com"/></e:Body></e:Envelope>'
  expect((await postXml(simulator, '/services/Soap/c/64.0', partner)).text('faultstring')).toBe(
    'No operation available for request {urn:partner.soap.sforce.com}login, please check the WSDL for the service.',
  )
})

test('what cannot be read as XML', async () => {
  const post = (body: string) => postXml(simulator, '/services/Soap/u/64.0', body)
  expect((await post('')).xml).toBe(
    '<?xml version="1.0" encoding="UTF-8"?><soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/">' +
      '<soapenv:Body><soapenv:Fault><faultcode>soapenv:Client</faultcode><faultstring>Premature end of file.</faultstring>' +
      '</soapenv:Fault></soapenv:Body></soapenv:Envelope>',
  )
  expect((await post('hello')).text('faultstring')).toBe('Content is not allowed in prolog.')
  const entity = await soapRequest(simulator, '<login><username>a</username><password>b&Cl</password></login>')
  expect(entity.status).toBe(500)
  expect(entity.text('faultstring')).toBe(
    'UNKNOWN_EXCEPTION: The reference to entity &quot;Cl&quot; must end with the &apos;;&apos; delimiter.',
  )
  expect((await post('<a><b></a>')).text('faultstring')).toContain('must be terminated by the matching end-tag')
})

test('references and CDATA in arguments are text', async () => {
  const { username, password, token } = simulator.credentials
  const text = [...(password + token)].map(character => `&#${character.charCodeAt(0)};`).join('')
  const spelt = `<login><username><![CDATA[${username}]]></username><password>${text}</password></login>`
  expect((await soapRequest(simulator, spelt)).status).toBe(200)
  expect((await soapLogin(simulator, username, `${password}&amp;`)).status).toBe(500)
})

test('create, query, retrieve, update, upsert, delete, undelete, emptyRecycleBin', async () => {
  const created = await ask(
    `<create>${record('Lead', { LastName: 'Doe', Company: 'A &amp; B' })}${record('Lead', {})}</create>`,
  )
  const id = created.text('id') ?? ''
  expect(created.xml).toContain(`<result><id>${id}</id><success>true</success></result>`)
  expect(created.xml).toContain(
    '<errors><fields>LastName</fields><fields>Company</fields><message>Required fields are missing: [LastName, Company]' +
      '</message><statusCode>REQUIRED_FIELD_MISSING</statusCode></errors><id xsi:nil="true"/><success>false</success>',
  )
  const soql = `<queryString>SELECT Name, Website, Owner.Name FROM Lead WHERE Id = '${id}'</queryString>`
  const found = await ask(`<query>${soql}</query>`)
  expect(found.text('done')).toBe('true')
  expect(found.text('size')).toBe('1')
  expect(found.xml).toContain(
    '<records xsi:type="sf:sObject"><sf:type>Lead</sf:type><sf:Id xsi:nil="true"/><sf:Name>Doe</sf:Name>' +
      '<sf:Website xsi:nil="true"/><sf:Owner xsi:type="sf:sObject"><sf:type>User</sf:type>',
  )
  const withId = await ask(`<query><queryString>SELECT Id FROM Lead WHERE Id = '${id}'</queryString></query>`)
  expect(withId.xml).toContain(`<sf:type>Lead</sf:type><sf:Id>${id}</sf:Id><sf:Id>${id}</sf:Id></records>`)
  await ask(`<update>${record('Lead', { Id: id, Company: 'New', fieldsToNull: 'Title' })}</update>`)
  const retrieved = await ask(
    `<retrieve><fieldList>Company, CreatedDate</fieldList><sObjectType>Lead</sObjectType><ids>${id}</ids></retrieve>`,
  )
  expect(retrieved.text('sf:Company')).toBe('New')
  expect(retrieved.text('sf:CreatedDate')).toMatch(/\.000Z$/)
  const upserted = await ask(
    `<upsert><externalIDFieldName>Id</externalIDFieldName>${record('Lead', { Id: id, Company: 'Newer' })}</upsert>`,
  )
  expect(upserted.xml).toContain(`<result><created>false</created><id>${id}</id><success>true</success></result>`)
  expect((await ask(`<delete><ids>${id}</ids></delete>`)).xml).toContain(`<id>${id}</id><success>true</success>`)
  expect((await ask(`<delete><ids>${id}</ids></delete>`)).text('statusCode')).toBe('ENTITY_IS_DELETED')
  expect((await ask(`<undelete><ids>${id}</ids></undelete>`)).text('success')).toBe('true')
  await ask(`<delete><ids>${id}</ids></delete>`)
  expect((await ask(`<emptyRecycleBin><ids>${id}</ids></emptyRecycleBin>`)).text('success')).toBe('true')
  expect((await ask(`<queryAll>${soql}</queryAll>`)).text('size')).toBe('0')
})

test('names that are none make the whole call fail, with the place in a statement', async () => {
  const query = await ask('<query><queryString>SELECT Id, Foo FROM Lead</queryString></query>')
  expect(query.status).toBe(500)
  expect(query.text('faultcode')).toBe('sf:INVALID_FIELD')
  expect(query.xml).toContain('<sf:InvalidFieldFault xsi:type="sf:InvalidFieldFault">')
  expect(query.xml).toContain('<sf:row>1</sf:row><sf:column>12</sf:column>')
  expect((await ask(`<create>${record('Nope', {})}</create>`)).text('faultcode')).toBe('sf:INVALID_TYPE')
  expect((await ask(`<create>${record('Lead', { Foo: 'x' })}</create>`)).text('faultcode')).toBe('sf:INVALID_FIELD')
})

test('queryMore goes on where query stopped', async () => {
  simulator.control.insertRecords(
    'Contact',
    Array.from({ length: 250 }, (_, index) => ({ LastName: `C${index}` })),
  )
  const header = '<QueryOptions><batchSize>200</batchSize></QueryOptions>'
  const first = await ask('<query><queryString>SELECT Id FROM Contact</queryString></query>', { header })
  expect(first.text('done')).toBe('false')
  const locator = first.text('queryLocator') ?? ''
  const rest = await ask(`<queryMore><queryLocator>${locator}</queryLocator></queryMore>`, { header })
  expect(rest.text('done')).toBe('true')
  expect(rest.xml.split('<records ').length - 1).toBe(50)
})

test('a field that is nil is left alone, one in fieldsToNull is emptied; the enterprise API types its records', async () => {
  const enterprise = (operation: string) => soapRequest(simulator, operation, { session, letter: 'c' })
  const created = await enterprise(
    '<create><sObjects xmlns:e="urn:sobject.enterprise.soap.sforce.com" xsi:type="e:Account"><e:Id xsi:nil="true"/>' +
      '<e:Name>Typed</e:Name><e:Site>Here</e:Site><e:Phone>1</e:Phone></sObjects></create>',
  )
  const id = created.text('id') ?? ''
  const change = `<Id>${id}</Id><Site xsi:nil="true"/><fieldsToNull>Phone</fieldsToNull>`
  await ask(`<update><sObjects><type>Account</type>${change}</sObjects></update>`)
  expect(simulator.control.records('Account').find(account => account.Id === id)).toMatchObject({
    Name: 'Typed',
    Site: 'Here',
    Phone: null,
  })
})

test('what has changed since', async () => {
  const id = (await ask(`<create>${record('Account', { Name: 'Changed' })}</create>`)).text('id') ?? ''
  const window =
    `<sObjectType>Account</sObjectType><startDate>${new Date(Date.now() - 3_600_000).toISOString()}</startDate>` +
    `<endDate>${new Date(Date.now() + 60_000).toISOString()}</endDate>`
  const updated = await ask(`<getUpdated>${window}</getUpdated>`)
  expect(updated.xml).toContain(`<ids>${id}</ids>`)
  expect(updated.text('latestDateCovered')).toMatch(/Z$/)
  await ask(`<delete><ids>${id}</ids></delete>`)
  expect((await ask(`<getDeleted>${window}</getDeleted>`)).text('id')).toBe(id)
})

test('describes as XML', async () => {
  expect((await ask('<describeGlobal/>')).xml).toContain('<name>Account</name>')
  const lead = await ask('<describeSObject><sObjectType>Lead</sObjectType></describeSObject>')
  expect(lead.text('keyPrefix')).toBe('00Q')
  expect(lead.xml).toContain('<value>Closed - Converted</value>')
})

test('the limit of requests holds for SOAP too, logging in and out aside', async () => {
  simulator.control.setLimits({ max: 10, used: 10 })
  const reply = await ask('<getServerTimestamp/>')
  const login = await soapLogin(simulator, simulator.credentials.username, 'x')
  simulator.control.setLimits({ max: 100_000, used: 0 })
  expect(reply.text('faultstring')).toBe('REQUEST_LIMIT_EXCEEDED: TotalRequests Limit exceeded.')
  expect(login.text('faultcode')).toBe('sf:INVALID_LOGIN')
})

test('GET: 405 in HTML', async () => {
  const reply = await fetch(`${simulator.url}/services/Soap/u/42.0`)
  expect(reply.status).toBe(405)
  expect(await reply.text()).toContain('<title>Error 405 Only POST allowed</title>')
})

test('only a login is logged as a login', async () => {
  simulator.control.resetRequests()
  await ask('<query><queryString>SELECT Id FROM Lead</queryString></query>')
  await soapRequest(simulator, '<logout/>', { session: await soapSession(simulator) })
  expect(simulator.control.requests()).toMatchObject({ logins: 1, byOperation: { query: 1, login: 1, other: 1 } })
})

test('resetPassword gives a new password, and the old one is wrong from then on', async () => {
  const { username, password, token } = simulator.credentials
  const reset = await ask(`<resetPassword><userId>${simulator.userId}</userId></resetPassword>`)
  const fresh = reset.text('password') ?? ''
  expect((await soapLogin(simulator, username, password + token)).text('faultcode')).toBe('sf:INVALID_LOGIN')
  expect((await soapLogin(simulator, username, fresh + token)).status).toBe(200)
  expect(simulator.credentials.password).toBe(fresh)
  const unknown = await ask('<resetPassword><userId>005000000000009</userId></resetPassword>')
  expect(unknown.xml).toContain('<sf:InvalidIdFault xsi:type="sf:InvalidIdFault">')
})
