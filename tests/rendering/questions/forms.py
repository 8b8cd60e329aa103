"""Posts of the question and report forms, and the section under an article."""

from urllib.parse import urlencode

from tests.documents import parse

FORM = "application/x-www-form-urlencoded"
ASKED = "Does it help to drink water first?"
SAME_ORIGIN = {"Sec-Fetch-Site": "same-origin"}


def ask(client, article, stamp="", headers=SAME_ORIGIN, **values):
    data = {"question": ASKED, "name": "", "subject": "", "stamp": stamp} | values
    address = f"/articles/{article.pk}/question/"
    return client.generic("POST", address, urlencode(data), content_type=FORM, headers=headers)


def report(client, about, stamp, headers=SAME_ORIGIN, **values):
    data = {"question": about.pk, "stamp": stamp} | values
    address = f"/articles/{about.article_id}/report/"
    return client.generic("POST", address, urlencode(data), content_type=FORM, headers=headers)


def section(client, article):
    return parse(client.get(article.url)).query_one(".questions-from-readers")
