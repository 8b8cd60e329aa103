"""New and held enquiries and unsent e-mails, if there are any."""

from collections.abc import Iterator

from django.http import HttpRequest
from django.urls import reverse

from admin_home.steps.step import Step, one_or_many
from enquiries.waiting import waiting


def steps(request: HttpRequest) -> Iterator[Step]:
    if not request.user.has_perm("contact.view_enquiry"):
        return
    inbox, found = reverse("wagtailsnippets_contact_enquiry:list"), waiting(request)
    if new := found.new:
        title = one_or_many(new, "new enquiry", "new enquiries")
        yield Step("mail", title, "Somebody waits for an answer.", inbox)
    if held := found.held:
        title = one_or_many(held, "held enquiry", "held enquiries")
        which = "it" if held == 1 else "them"
        text = f"Look whether a person wrote {which}: the visitor was sent nothing."
        yield Step("no-view", title, text, f"{inbox}?show=held")
    if unsent := found.undelivered:
        title = f"{one_or_many(unsent, 'mail', 'mails')} not sent"
        text = "See what is wrong, and send again."
        yield Step("warning", title, text, f"{inbox}?mails=trouble")
