# restforce against the simulator; each check prints a line that the runner counts.
require 'json'
require 'net/http'
require 'restforce'

SIMULATOR = JSON.parse(ENV.fetch('SIMULATOR'))

def check(what)
  yield
  puts "ok restforce: #{what}"
rescue StandardError => e
  puts "FAILED restforce: #{what}: #{e.class} #{e.message}".tr("\n", ' ')
ensure
  $stdout.flush
end

def same(wanted, got)
  raise "wanted #{wanted.inspect}, got #{got.inspect}" unless wanted == got
end

def refused(kind)
  yield
  raise 'nothing was refused'
rescue kind => e
  e
end

def token
  form = { grant_type: 'client_credentials', client_id: SIMULATOR['clientId'], client_secret: SIMULATOR['clientSecret'] }
  JSON.parse(Net::HTTP.post_form(URI("#{SIMULATOR['url']}/services/oauth2/token"), form).body)['access_token']
end

# Its own sign-ins insist on https; with a token it goes to whatever instance_url says.
def client(oauth_token)
  Restforce.new(oauth_token: oauth_token, instance_url: SIMULATOR['url'], api_version: '60.0')
end

connection = client(token)
id = nil

check('create! and find') do
  id = connection.create!('Account', Name: 'Ruby First', BillingCity: 'Leeds')
  same 'Ruby First', connection.find('Account', id).Name
end
check('update! and select') do
  connection.update!('Account', Id: id, Industry: 'Energy')
  same 'Energy', connection.select('Account', id, ['Industry']).Industry
end
check('query: parent path and children') do
  connection.create!('Contact', LastName: 'Hopper', AccountId: id)
  soql = "SELECT Name, Owner.Name, (SELECT LastName FROM Contacts) FROM Account WHERE Id = '#{id}'"
  account = connection.query(soql).first
  same 'Hopper', account.Contacts.first.LastName
  same String, account.Owner.Name.class
end
check('query goes on to the last page') { same 5001, connection.query('SELECT Id FROM BigTable__c').to_a.size }
check('search') do
  found = connection.search('FIND {Ruby First} IN NAME FIELDS RETURNING Account(Id)')
  same [id], found['searchRecords'].map(&:Id)
end
check('upsert! by external id: created, then updated') do
  made = connection.upsert!('UpsertTable__c', 'ExtId__c', ExtId__c: 'ruby-1', Name: 'One')
  raise "wanted an id, got #{made.inspect}" unless made.is_a?(String)

  connection.upsert!('UpsertTable__c', 'ExtId__c', ExtId__c: 'ruby-1', Name: 'Two')
  same 'Two', connection.find('UpsertTable__c', 'ruby-1', 'ExtId__c').Name
end
check('describe, list_sobjects, limits, user_info') do
  same '00Q', connection.describe('Lead')['keyPrefix']
  same true, connection.list_sobjects.include?('Account')
  same true, connection.limits['DailyApiRequests']['Max'].positive?
  same SIMULATOR['orgId'], connection.user_info.organization_id
end
check("errors keep Salesforce's code and words") do
  error = refused(Restforce::ErrorCode::InvalidField) { connection.query('SELECT Nonsense FROM Account') }
  same true, error.message.include?("No such column 'Nonsense' on entity 'Account'")
end
check('destroy!, then NOT_FOUND') do
  connection.destroy!('Account', id)
  refused(Restforce::NotFoundError) { connection.find('Account', id) }
end
check('an expired session is refused') do
  refused(Restforce::UnauthorizedError) { client('expired').query('SELECT Id FROM Account') }
end
