"""Creates the demo's images, topics, body areas and claims, which its pages refer to by key."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from django.core.files import File

from anatomy.models import BodyArea
from articles.models import Topic
from demo.content.areas import AREAS
from demo.content.claims import CLAIMS
from demo.content.photographs import PHOTOGRAPHS
from demo.content.topics import TOPICS
from evidence.models import Claim, Source
from images.models import SiteImage
from images.sources import prepare_renditions

FOLDER = Path(__file__).parent / "photographs"


class Library:
    """Creates the demo's records when instantiated; dicts by the keys that its texts use."""

    def __init__(self) -> None:
        self.images = {stem: load_photograph(stem) for stem in PHOTOGRAPHS}
        self.topics = {row["slug"]: Topic.objects.create(**row) for row in TOPICS}
        self.areas = {row["slug"]: BodyArea.objects.create(**row) for row in AREAS}
        self.claims = {row["key"]: load_claim(dict(row)) for row in CLAIMS}

    def prepare_pictures(self, log: Callable[[str], None]) -> None:
        """Generate the renditions, so that the first request does not have to."""
        for number, image in enumerate(self.images.values(), start=1):
            prepare_renditions(image)
            log(f"Preparing pictures: {number} of {len(self.images)}")


def load_photograph(stem: str) -> SiteImage:
    """Create the image with a focal point; `focus` is in per cent of width and height."""
    about = PHOTOGRAPHS[stem]
    with (FOLDER / f"{stem}.jpg").open("rb") as file:
        image = SiteImage(title=about["title"], description=about["alt"])
        image.file.save(f"{stem}.jpg", File(file), save=False)
    across, down = about["focus"]
    image.focal_point_x = image.width * across // 100
    image.focal_point_y = image.height * down // 100
    # A tenth of the image: Wagtail centres crops on it without zooming in to it.
    image.focal_point_width = image.width // 10
    image.focal_point_height = image.height // 10
    image.save()
    return image


def load_claim(row: dict[str, Any]) -> Claim:
    sources = row.pop("sources")
    claim = Claim(**row)
    claim.sources = [Source(sort_order=number, **source) for number, source in enumerate(sources)]
    claim.save()
    return claim
