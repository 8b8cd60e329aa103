"""Images, claims, body areas, topics, team members and the site settings."""

from datetime import date, time
from io import BytesIO
from itertools import count
from typing import Any

from django.core.files.base import ContentFile
from PIL import Image
from wagtail.models import Site

from anatomy.models import BodyArea
from articles.models import Topic
from contact.models import ContactDetails, OpeningHours, SpecialDay
from core.models import SiteIdentity
from evidence.models import Claim, Source
from images.models import SiteImage
from team.models import TeamMember

number = count(1)


def jpeg(size: tuple[int, int] = (96, 64), colour: str = "teal") -> bytes:
    output = BytesIO()
    Image.new("RGB", size, colour).save(output, "JPEG")
    return output.getvalue()


def image(size: tuple[int, int] = (96, 64), **fields: Any) -> SiteImage:
    """A small image, whose renditions take milliseconds."""
    given = {"title": "Stones", "description": "Warm stones in a row", **fields}
    # Different bytes, because Wagtail detects duplicates by their hash.
    content = jpeg(size) + str(next(number)).encode()
    return SiteImage.objects.create(file=ContentFile(content, "stones.jpg"), **given)


def claim(*, sources: list[dict[str, Any]] | None = None, **fields: Any) -> Claim:
    given = {
        "key": f"claim-{next(number)}",
        "statement": "The gluteus maximus is the largest muscle of the body.",
        "grade": "well_supported",
        "explanation": "Measured in many bodies, with the same result.",
        **fields,
    }
    rows = [
        {
            "title": "Muscle volumes",
            "publication": "Journal of Anatomy",
            "year": 2014,
            "doi": "10.1000/182",
        }
    ]
    record = Claim(**given)
    record.sources = [
        Source(sort_order=place, **row)
        for place, row in enumerate(rows if sources is None else sources)
    ]
    record.save()
    return record


def body_area(name: str = "Lower back", **fields: Any) -> BodyArea:
    given = {
        "slug": f"area-{next(number)}",
        "description": "Long sitting often plays a part here.",
        "muscles": "Erector spinae, multifidus",
        "see_doctor_first": "Both legs feel weak or numb.",
        "region": "lower_back",
        **fields,
    }
    return BodyArea.objects.create(name=name, **given)


def topic(name: str = "", **fields: Any) -> Topic:
    place = next(number)
    given = {"slug": f"topic-{place}", "description": "All about it.", **fields}
    return Topic.objects.create(name=name or f"Topic {place}", **given)


def team_member(name: str = "Sample person", **fields: Any) -> TeamMember:
    given = {
        "role": "Massage",
        "biography": "Gives massages.",
        "is_author": True,
        "is_therapist": True,
        "is_reviewer": True,
        **fields,
    }
    return TeamMember.objects.create(name=name, **given)


def default_site() -> Site:
    return Site.objects.get(is_default_site=True)


def contact_details(**fields: Any) -> ContactDetails:
    """The contact settings of the default site, filled in."""
    details = ContactDetails.for_site(default_site())
    given = {
        "phone": "+27672217919",
        "whatsapp": "+27672217919",
        "email": "hello@palms.example",
        "street_address": "1 Palm Street",
        "suburb": "Old Town",
        "city": "Pretoria",
        "province": "Gauteng",
        "postal_code": "0001",
        "map_link": "https://maps.example/spa",
        "areas_served": "Pretoria East",
        "information_officer": "Thandi M",
        "expected_reply": "Within two hours when we are open.",
        "opening_hours": [
            OpeningHours(weekday=day, opens=time(9), closes=time(18)) for day in range(1, 6)
        ],
        "special_days": [],
        **fields,
    }
    for name, value in given.items():
        setattr(details, name, value)
    details.save()
    return details


def special_day(day: date, reason: str = "Short day", **fields: Any) -> SpecialDay:
    """Unsaved, for `contact_details(special_days=[…])`."""
    return SpecialDay(date=day, reason=reason, **fields)


def site_identity(**fields: Any) -> SiteIdentity:
    identity = SiteIdentity.for_site(default_site())
    given = {
        "tagline": "Massage for tired backs",
        "footer_text": "General information only.",
        **fields,
    }
    for name, value in given.items():
        setattr(identity, name, value)
    identity.save()
    return identity
