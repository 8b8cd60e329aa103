"""Samples of components about prices, steps, people, evidence and contact."""

from datetime import date
from typing import Any

from django.http import HttpRequest

from contact.channels import LABELS, ContactLink
from core.blocks.media import sample_picture
from enquiries.forms.enquiry import EnquiryForm
from evidence.models import Claim, Source
from services.models.rows import ServicePrice, SessionStep
from team.models import TeamMember
from tests.states.blocks import LONG_WORD, MANY, WORDS
from tests.states.samples.component import HERE, TEXT, Inputs


def prices(request: HttpRequest) -> dict[str, Inputs]:
    def rows(number: int, note: str = "") -> list[ServicePrice]:
        return [
            ServicePrice(minutes=15 * n + 15, price=400 + 100 * n, note=note) for n in range(number)
        ]

    lists = {
        "Ordinary": rows(3),
        "One": rows(1),
        f"{MANY}": rows(MANY),
        "Long words": rows(2, LONG_WORD),
        "Empty": [],
    }
    return {label: {"rows": found} for label, found in lists.items()}


def timelines(request: HttpRequest) -> dict[str, Inputs]:
    def steps(number: int, title: str = "We talk", **more: Any) -> list[SessionStep]:
        made = [SessionStep(title=title, **more) for _ in range(number)]
        made[number // 2].longest = True
        return made

    lines = {
        "Ordinary": steps(4, text=WORDS, minutes=10),
        "One": steps(1, text=WORDS, minutes=60),
        f"{MANY}": steps(MANY, text=WORDS, minutes=1),
        "Long words": steps(2, LONG_WORD, text=LONG_WORD * 2, minutes=480),
        "Titles alone": steps(3),
    }
    across = {f"{label}, across": {"steps": s, "across": True} for label, s in lines.items()}
    return {label: {"steps": s} for label, s in lines.items()} | across


def people(request: HttpRequest) -> dict[str, Inputs]:
    persons = {
        "Ordinary": TeamMember(
            name="Sample person", role="Massage practitioner", photo=sample_picture()
        ),
        "Without a photograph": TeamMember(
            name="Sample person", qualifications=WORDS, registration_number="A 00000"
        ),
        "Long words": TeamMember(name=LONG_WORD, qualifications=LONG_WORD * 3),
        "Nothing but a name": TeamMember(name="Sample person"),
    }
    return {label: {"person": who} for label, who in persons.items()}


def evidence(request: HttpRequest) -> dict[str, Inputs]:
    def sources(number: int, title: str = "A sample paper") -> list[Source]:
        return [Source(title=title, publication="A journal", year=2024) for _ in range(number)]

    claims = {
        "Ordinary": Claim(explanation=TEXT, sources=sources(2)),
        "Reviewed": Claim(
            explanation=TEXT,
            sources=sources(1),
            reviewed_by=TeamMember(name="Sample reviewer"),
            reviewed_on=date(2026, 3, 2),
        ),
        f"{MANY}": Claim(explanation=TEXT, sources=sources(MANY)),
        "Long words": Claim(explanation=LONG_WORD * 3, sources=sources(2, LONG_WORD * 3)),
        "Empty": Claim(explanation=TEXT),
    }
    return {label: {"claim": claim} for label, claim in claims.items()}


def links(*channels: str, detail: str = "067 221 7919") -> list[ContactLink]:
    return [
        ContactLink(channel, HERE, detail if channel != "enquiry" else "") for channel in channels
    ]


def contact_links(request: HttpRequest) -> dict[str, Inputs]:
    return {
        "Ordinary": {"links": links(*LABELS)},
        "One": {"links": links("whatsapp")},
        "Long number": {"links": links(*LABELS, detail="+27 67 221 7919 ext. 1234567890")},
        "Empty": {"links": []},
    }


def closings(request: HttpRequest) -> dict[str, Inputs]:
    title = "Shall we have a look?"
    return {
        "Ordinary": {"title": title, "text": WORDS, "links": links(*LABELS)},
        "With a caution": {"title": title, "links": links(*LABELS), "caution": HERE},
        "Long words": {"title": LONG_WORD, "text": LONG_WORD * 2, "links": links("call")},
    }


def enquiries(request: HttpRequest) -> dict[str, Inputs]:
    wrong = EnquiryForm({"phone": LONG_WORD, "email": "nobody", "message": TEXT})
    wrong.is_valid()
    return {
        "Ordinary": {"form": EnquiryForm()},
        "With mistakes": {"form": wrong},
        "Could not be taken": {"form": EnquiryForm({}), "error": "Please try again in a minute."},
    }
