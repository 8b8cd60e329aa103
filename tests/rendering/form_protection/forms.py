"""The three public forms, filled in."""

from tests.visitor_forms import booking, question, voucher

# By URL; the form at /contact/enquiry/ has the kind "question".
KINDS = ("enquiry", "booking", "voucher")
FORM_KINDS = {"enquiry": "question"}


def valid_form(client, kind: str, **changes: str) -> dict[str, str]:
    if kind == "booking":
        return booking(client, **changes)
    return voucher(**changes) if kind == "voucher" else question(**changes)
