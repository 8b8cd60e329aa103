"""From an address to its page in two queries, however deep the page lies."""

from django.contrib.contenttypes.models import ContentType
from wagtail.models import Page


def find_live_page(root: Page, path_components: list[str]) -> Page | None:
    """The live page below `root` at that path, as its own type; None leaves it to Wagtail.

    Wagtail walks down the tree and asks twice at each step. Every page knows its whole path, so
    one query finds it and a second fetches it with all that its template shows (`shown_with`).
    """
    url_path = root.url_path + "/".join(path_components) + "/"
    row = (
        Page.objects.filter(url_path=url_path, live=True).values_list("pk", "content_type").first()
    )
    if row is None:
        return None
    pk, content_type = row
    model = ContentType.objects.get_for_id(content_type).model_class()
    if model is None:
        return None
    return (
        model._default_manager.select_related(*getattr(model, "shown_with", ()))
        .filter(pk=pk)
        .first()
    )
