"""The ten steps that make the site the owner's, ticked off from the state of the site."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from django.http import HttpRequest
from django.urls import reverse
from wagtail import hooks

from admin_home.still_missing import all_missing
from core.checklist import Unfinished
from core.guide import guide_url
from core.models import SiteIdentity
from core.models.identity import WORDMARK_NAME

# Reasons shown for one step; the others are counted.
SHOWN = 3
# Key, title, what stands beside the tick, and the section of the guide about it.
STEPS = (
    ("name", "The spa’s name", "It stands in the header and in search results.", ""),
    ("number", "Your number", "Calls and WhatsApp reach you.", ""),
    ("address", "Your address", "With a link to the map.", ""),
    ("hours", "Opening hours", "Visitors see when you are open.", "prices-and-hours"),
    ("prices", "Prices", "Each massage shows what it costs.", "prices-and-hours"),
    ("people", "Your people", "Visitors see who gives the massages.", ""),
    (
        "pictures",
        "Your pictures",
        "No picture that came with the site is in use.",
        "twelve-pictures-to-take-on-one-morning",
    ),
    ("privacy", "Privacy", "The page is there, and says who answers for people’s data.", ""),
    ("mail", "Mail", "A mail about an enquiry has reached you.", "enquiries"),
    ("backup", "Backup", "The last one is fresh.", ""),
)


@dataclass
class Step:
    """One step, with the reasons why it is not done."""

    key: str
    title: str
    done: str
    section: str
    reasons: list[Unfinished] = field(default_factory=list)

    @property
    def guide_url(self) -> str:
        return guide_url(self.section) if self.section else ""

    @property
    def shown(self) -> list[Unfinished]:
        return self.reasons[:SHOWN]

    @property
    def more(self) -> int:
        """The number of reasons that are not shown."""
        return len(self.reasons[SHOWN:])

    @property
    def confirm(self) -> str:
        """The label of the button that ends all reasons; "" if one of them needs a change."""
        labels = {reason.confirm for reason in self.reasons}
        return labels.pop() if len(labels) == 1 else ""

    @property
    def stored_as(self) -> str:
        return self.reasons[0].stored_as if self.confirm else ""


def checklist(request: HttpRequest) -> list[Step]:
    """All ten steps, in their order."""
    steps = {row[0]: Step(*row) for row in STEPS}
    confirmed = SiteIdentity.for_request(request).confirmed
    for reason in _reasons(request):
        if not reason.stored_as or reason.stored_as not in confirmed:
            steps[reason.step].reasons.append(reason)
    return list(steps.values())


def _reasons(request: HttpRequest) -> Iterator[Unfinished]:
    name = SiteIdentity.for_request(request).name
    if name == WORDMARK_NAME:
        url = reverse("wagtailsettings:edit", args=["core", "siteidentity"])
        yield Unfinished(
            "name",
            f"It is {name}, as the site came. Is that yours?",
            f"{url}#id_name",
            confirm="It is our name",
            stored_as="name",
        )
    for line in all_missing(request):
        if line.step:
            yield Unfinished(line.step, f"{line.title}: {line.text}", line.url)
    for find in hooks.get_hooks("unfinished_steps"):
        yield from find(request)
