"""Emergency numbers in texts become tel: links."""

import pytest
from django.utils.safestring import SafeString

from core.templatetags.site_tags import emergency_numbers


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (
            "<p>Call 10177 (112 from a cell phone).</p>",
            '<p>Call <a href="tel:10177">10177</a> (<a href="tel:112">112</a> from a cell phone).</p>',
        ),
        (
            "<p>Call 10177, or 112 from a cell phone. Dial 112 at once.</p>",
            '<p>Call <a href="tel:10177">10177</a>, or <a href="tel:112">112</a> from a cell phone. '
            'Dial <a href="tel:112">112</a> at once.</p>',
        ),
        ("<b>112</b>", '<b><a href="tel:112">112</a></b>'),
        ("<p>Call 112.</p>", '<p>Call <a href="tel:112">112</a>.</p>'),
        ('<a href="tel:112">call 112</a>', '<a href="tel:112">call 112</a>'),
        ('<a href="/112/"><b>see</b> 112</a>', '<a href="/112/"><b>see</b> 112</a>'),
        ("<p>R1112, 1.112, 112 000 km, 0112</p>", None),
        ("<p>R1\N{NO-BREAK SPACE}112, R1&nbsp;112, R 112</p>", None),
        ("<p>082 555 112, 082-555-112, call 112 555 1234</p>", None),
        ("<p>112 Main Road</p>", None),
        ("<p>112 minutes, for 112 minutes</p>", None),
        ("&lt;b&gt;", None),
    ],
)
def test_emergency_numbers_become_links_and_nothing_else(text: str, shown: str | None) -> None:
    assert emergency_numbers(SafeString(text)) == (text if shown is None else shown)
