"""simple-salesforce against the simulator; each check prints a line that the runner counts."""
import json
import os

import requests
from simple_salesforce import Salesforce, SalesforceLogin
from simple_salesforce.exceptions import (
    SalesforceAuthenticationFailed,
    SalesforceExpiredSession,
    SalesforceMalformedRequest,
    SalesforceResourceNotFound,
)

simulator = json.loads(os.environ["SIMULATOR"])
USERNAME, PASSWORD, TOKEN = simulator["username"], simulator["password"], simulator["token"]


class ToSimulator(requests.adapters.HTTPAdapter):
    """The client knows only https://….salesforce.com: its own `session` option leads those addresses here."""

    def send(self, request, **options):
        rest = request.url.split("/", 3)[3]
        request.url = simulator["url"] + "/" + rest
        return super().send(request, **options)


session = requests.Session()
session.trust_env = False
session.mount("https://", ToSimulator())


def check(what, run):
    try:
        run()
        print("ok simple-salesforce: " + what, flush=True)
    except Exception as error:
        reason = (type(error).__name__ + " " + str(error)).replace("\n", " ")
        print("FAILED simple-salesforce: " + what + ": " + reason, flush=True)


def refused(kind, run, words=""):
    try:
        run()
    except kind as error:
        assert words in str(error), str(error)
        return
    raise AssertionError("nothing was refused")


def login(**options):
    return SalesforceLogin(session=session, domain="login", **options)


def signed_in():
    session_id, instance = login(username=USERNAME, password=PASSWORD, security_token=TOKEN)
    assert session_id.startswith("00D") and "!" in session_id
    assert instance


check("SOAP login", signed_in)
check(
    "a wrong password is INVALID_LOGIN",
    lambda: refused(
        SalesforceAuthenticationFailed,
        lambda: login(username=USERNAME, password="wrong", security_token=TOKEN),
        "INVALID_LOGIN",
    ),
)
check(
    "client credentials by HTTP Basic",
    lambda: login(consumer_key=simulator["clientId"], consumer_secret=simulator["clientSecret"]),
)

sf = Salesforce(
    username=USERNAME, password=PASSWORD, security_token=TOKEN, session=session, version="60.0"
)
made = {}


def created():
    made["id"] = sf.Account.create({"Name": "Python First", "BillingCity": "Leeds"})["id"]
    assert sf.Account.get(made["id"])["Name"] == "Python First"


def updated():
    assert sf.Account.update(made["id"], {"Industry": "Energy"}) == 204
    assert sf.Account.get(made["id"])["Industry"] == "Energy"


def queried():
    sf.Contact.create({"LastName": "Hopper", "AccountId": made["id"]})
    found = sf.query(
        "SELECT Owner.Name, (SELECT LastName FROM Contacts) FROM Account WHERE Name LIKE '%hon First%'"
    )
    assert found["totalSize"] == 1
    assert found["records"][0]["Contacts"]["records"][0]["LastName"] == "Hopper"
    counted = sf.query("SELECT COUNT(Id) n FROM Account WHERE Name LIKE 'Python%'")
    assert counted["records"][0]["n"] == 1


def paged():
    assert len(sf.query_all("SELECT Id FROM BigTable__c")["records"]) == 5001
    assert sum(1 for _ in sf.query_all_iter("SELECT Id FROM BigTable__c")) == 5001


def searched():
    found = sf.search("FIND {Python First} IN NAME FIELDS RETURNING Account(Id, Name)")
    assert [one["Id"] for one in found["searchRecords"]] == [made["id"]]
    assert sf.quick_search("Python First")["searchRecords"]


def upserted():
    assert sf.UpsertTable__c.upsert("ExtId__c/python-1", {"Name": "One"}) == 201
    assert sf.UpsertTable__c.upsert("ExtId__c/python-1", {"Name": "Two"}) in (200, 204)
    assert sf.UpsertTable__c.get_by_custom_id("ExtId__c", "python-1")["Name"] == "Two"


def described():
    assert sf.Lead.describe()["keyPrefix"] == "00Q"
    assert any(one["name"] == "Account" for one in sf.describe()["sobjects"])
    assert sf.limits()["DailyApiRequests"]["Max"] > 0


def deleted():
    assert sf.Account.delete(made["id"]) == 204
    refused(SalesforceResourceNotFound, lambda: sf.Account.get(made["id"]), "NOT_FOUND")


def expired():
    stale = Salesforce(
        instance_url=simulator["url"], session_id="expired", session=session, version="60.0"
    )
    refused(SalesforceExpiredSession, lambda: stale.query("SELECT Id FROM Account"), "INVALID_SESSION_ID")


check("create, get", created)
check("update", updated)
check("query: parent path, children, aggregate", queried)
check("query_all and query_all_iter to the last page", paged)
check("search and quick_search", searched)
check("upsert by external id", upserted)
check("describe and limits", described)
check(
    "errors keep Salesforce's code and words",
    lambda: refused(
        SalesforceMalformedRequest, lambda: sf.query("SELECT Nonsense FROM Account"), "No such column 'Nonsense'"
    ),
)
check("delete, then NOT_FOUND", deleted)
check("an expired session is INVALID_SESSION_ID", expired)
