"""Makes blocks of a text that is pasted or dropped into the body of an article."""

from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.templatetags.static import static
from django.urls import URLPattern, path, reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.views.decorators.http import require_POST
from wagtail.admin.auth import require_admin_access

from articles.models import ArticlePage
from importing.conversion import convert
from importing.pictures import PictureReference
from importing.site_knowledge import load
from importing.sources import Kind, Source, UnreadableSourceError

LONGEST_LINE = 200


@require_admin_access
@require_POST
def blocks_of_text(request: HttpRequest) -> HttpResponse:
    """JSON: `blocks`, as the editor's StreamBlock.setState takes them, and `left_out`, sentences.

    The clipboard names pictures, and holds none: each is a block without an image, in its place.
    Takes `html` and `text` as the clipboard holds them; 422 with `error` for what cannot be read.
    """
    html, text = request.POST.get("html", ""), request.POST.get("text", "")
    source = Source(html, Kind.HTML) if html.strip() else Source(text, Kind.TEXT)
    try:
        conversion = convert(source, load())
    except UnreadableSourceError as error:
        return JsonResponse({"error": str(error)}, status=422)
    stream = ArticlePage._meta.get_field("body").stream_block
    state = stream.get_form_state(stream.to_python(conversion.blocks))
    _describe(state, conversion.pictures)
    left_out = [f"{one.text} ({one.reason})" for one in conversion.report.not_understood]
    return JsonResponse(
        {
            "blocks": state,
            "left_out": [
                _shortened(line) for line in [*_to_choose(len(conversion.pictures)), *left_out]
            ],
        }
    )


def _describe(state: list[Any], pictures: list[PictureReference]) -> None:
    """Set the alt texts, which the state of a block without an image lacks."""
    values = {block["id"]: block["value"] for block in state}
    for one in pictures:
        value = values[one.block_id]
        if "pictures" in value:
            value = value["pictures"][one.place]["value"]
        value["image"]["alt_text"] = one.picture.alt or ""


def _to_choose(number: int) -> list[str]:
    if not number:
        return []
    which = "1 picture" if number == 1 else f"{number} pictures"
    return [f"{which}: a paste brings none along. Choose it in the Picture block in its place."]


def _shortened(line: str) -> str:
    return line if len(line) <= LONGEST_LINE else f"{line[:LONGEST_LINE]}…"


def urls() -> list[URLPattern]:
    return [path("articles/blocks-of-text/", blocks_of_text, name="blocks_of_text")]


def editor_assets() -> SafeString:
    """The tags for the page editor; the script acts on fields marked with data-whole-texts."""
    return format_html(
        '<link rel="stylesheet" href="{}"><script type="module" src="{}" data-blocks-url="{}"></script>',
        static("importing/css/make_blocks.css"),
        static("importing/js/make_blocks.js"),
        reverse("blocks_of_text"),
    )
