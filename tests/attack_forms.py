"""Form posts as bots and attackers send them, for the tests of the forms and the load test.

Each must be refused or held as spam, and none may cause a server error.
"""

from collections.abc import Callable
from urllib.parse import urlencode

FORM = "application/x-www-form-urlencoded"
SCRIPTS = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "javascript:alert(1)//<svg/onload=alert(1)>",
    "{{7*7}}${7*7}<iframe src=//evil.example>",
)
SQL = (
    "' OR '1'='1' --",
    "x'; DROP TABLE contact_enquiry; --",
    "1 UNION SELECT password FROM auth_user",
    "'||(SELECT pg_sleep(5))||' or 1=1",
)
HEADERS = (
    "Hostile\r\nBcc: everybody@example.com",
    "Hostile\nContent-Type: text/html\n\n<h1>hi</h1>",
    "Hostile%0d%0aBcc: everybody@example.com",
    "Hostile\r\nSubject: Won a prize",
)
# Bytes that no browser sends for a form in UTF-8.
INVALID_ENCODING = (
    b"name=%ff%fe&phone=%00&email=%00&message=%ed%a0%80&stamp=%ff",
    b"name=\xff\xfe\x00&message=\x80\x81",
    "name=²³&phone=٠٨٢١٢٣٤٥٦٧&message=\u202e".encode("utf-16"),
    b"=&&=&name[]=1&name[$gt]=&%=%zz",
)

AttackForm = tuple[str, bytes, dict[str, str]]


def attack_form(turn: int, data: dict[str, str]) -> AttackForm:
    """The attack number `turn`, made from valid data: a label, the body, the headers."""
    if turn % 100 == 99:
        return "10 MB", b"", {}
    return MAKERS[turn % len(MAKERS)](turn // len(MAKERS), data)


def _with(what: str, data: dict[str, str], **changes: str) -> AttackForm:
    return what, urlencode({**data, **changes}).encode(), {}


def _script(turn: int, data: dict[str, str]) -> AttackForm:
    where = ("name", "message", "email")[turn % 3]
    return _with("script", data, **{where: SCRIPTS[turn % len(SCRIPTS)]})


def _sql(turn: int, data: dict[str, str]) -> AttackForm:
    where = ("message", "name", "service", "massage", "voucher_rand")[turn % 5]
    # Not every form has every field, so the message always holds it.
    return _with("SQL", data, **{"message": SQL[turn % len(SQL)], where: SQL[turn % len(SQL)]})


def _header_in_name(turn: int, data: dict[str, str]) -> AttackForm:
    return _with("header in the name", data, name=HEADERS[turn % len(HEADERS)])


def _header_in_email(turn: int, data: dict[str, str]) -> AttackForm:
    return _with("header in the e-mail", data, email=f"a@b.co{HEADERS[turn % len(HEADERS)][7:]}")


def _invalid_encoding(turn: int, data: dict[str, str]) -> AttackForm:
    charset = ("", "; charset=utf-16", "; charset=hex", "; charset=x")[turn % 4]
    return (
        "odd encoding",
        INVALID_ENCODING[turn % len(INVALID_ENCODING)],
        {"Content_Type": FORM + charset},
    )


def _missing_fields(turn: int, data: dict[str, str]) -> AttackForm:
    gone = (("name",), ("phone", "email"), ("stamp",))[turn % 3]
    return _with("missing fields", data, **dict.fromkeys(gone, ""))


def _replayed_stamp(turn: int, data: dict[str, str]) -> AttackForm:
    """An expired stamp, one with a wrong signature, and a very long one."""
    stamps = ("enquiry:1aaaaa:c2lnbmVk", data["stamp"][:-2] + "xx", "x" * 5000)
    return _with("stamp replayed", data, stamp=stamps[turn % len(stamps)])


def _honeypot(turn: int, data: dict[str, str]) -> AttackForm:
    return _with("hidden field filled", data, subject="http://pills.example")


def _cross_site(turn: int, data: dict[str, str]) -> AttackForm:
    return "from another site", urlencode(data).encode(), {"Sec_Fetch_Site": "cross-site"}


def _links(turn: int, data: dict[str, str]) -> AttackForm:
    return _with("links", data, message="Cheap http://a.example and https://b.example")


MAKERS: tuple[Callable[[int, dict[str, str]], AttackForm], ...] = (
    _script,
    _sql,
    _header_in_name,
    _header_in_email,
    _invalid_encoding,
    _missing_fields,
    _replayed_stamp,
    _honeypot,
    _cross_site,
    _links,
)
