"""What the proof does and asks inside the site: `python -m tests.resilience.within TASK [VALUE]`."""

import json
import sys
from typing import Any

import django

from tests.stack import signed_in

SLUG = "proof"


def prepare(_: str) -> dict[str, Any]:
    """An editor with a session, and a page that may be changed; each run uses them again."""
    from wagtail.models import Collection, Site

    from contact.models import Enquiry
    from core.models import SiteImage
    from home.models import StandardPage

    home = Site.objects.get(is_default_site=True).root_page
    page = StandardPage.objects.filter(slug=SLUG).first()
    if page is None:
        page = home.add_child(instance=StandardPage(title="Proof", slug=SLUG))
        page.save_revision().publish()
    Enquiry.objects.filter(name__startswith="Proof").delete()
    for image in SiteImage.objects.filter(title__startswith="Proof"):
        image.delete()
    return {
        **signed_in.editor("proof"),
        "page": page.pk,
        "collection": str(Collection.get_first_root_node().pk),
    }


def stored(run: str) -> dict[str, Any]:
    """The messages of this run that were kept, in the order they came."""
    from contact.models import Enquiry

    kept = Enquiry.objects.filter(name=f"Proof {run}").order_by("pk")
    return {"messages": list(kept.values_list("message", flat=True))}


def mails(run: str) -> dict[str, Any]:
    from django.db.models import Count

    from contact.models import EnquiryMail

    rows = EnquiryMail.objects.filter(enquiry__name=f"Proof {run}")
    return dict(rows.values_list("state").annotate(Count("pk")))


def title(_: str) -> dict[str, Any]:
    from home.models import StandardPage

    page = StandardPage.objects.get(slug=SLUG)
    return {"live": page.title, "latest": page.get_latest_revision_as_object().title}


def connections(_: str) -> dict[str, Any]:
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT coalesce(state, 'none'), count(*) FROM pg_stat_activity"
            " WHERE backend_type = 'client backend' AND pid <> pg_backend_pid() GROUP BY 1"
        )
        return dict(cursor.fetchall())


def fill_bucket(folder: str) -> dict[str, Any]:
    """Put the demo's pictures into the storage that the nodes share."""
    from pathlib import Path

    from django.core.files.storage import default_storage

    client = default_storage.connection.meta.client
    files = [path for path in Path(folder).rglob("*") if path.is_file()]
    for path in files:
        name = str(path.relative_to(folder))
        client.upload_file(str(path), default_storage.bucket_name, name)
    return {"files": len(files)}


TASKS = {task.__name__: task for task in (prepare, stored, mails, title, connections, fill_bucket)}

if __name__ == "__main__":
    django.setup()
    answer = TASKS[sys.argv[1]](sys.argv[2] if len(sys.argv) > 2 else "")
    print(json.dumps(answer))
