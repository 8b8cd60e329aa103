"""URLs and labels of contact links."""

import pytest

from contact.channels import CHANNELS, ContactLink, whatsapp_url

NUMBER = "+27672217919"
TEXTS = {
    "Hi": "Hi",
    "Hi, I'd like to ask.": "Hi%2C%20I%27d%20like%20to%20ask.",
    "60 minutes & more": "60%20minutes%20%26%20more",
    "é": "%C3%A9",
    "Môre, ek’s moeg": "M%C3%B4re%2C%20ek%E2%80%99s%20moeg",
    "🙏": "%F0%9F%99%8F",
    "one\ntwo": "one%0Atwo",
    "#1 & 50% off?": "%231%20%26%2050%25%20off%3F",
    "a+b=c": "a%2Bb%3Dc",
    "50/50": "50%2F50",
    '"><script>': "%22%3E%3Cscript%3E",
    "R650.00": "R650.00",
}


@pytest.mark.parametrize(("text", "encoded"), TEXTS.items())
def test_whatsapp_url(text: str, encoded: str) -> None:
    assert whatsapp_url(NUMBER, text) == f"https://wa.me/27672217919?text={encoded}"


def test_without_a_message_there_is_no_query_string() -> None:
    assert whatsapp_url(NUMBER, "") == "https://wa.me/27672217919"


def test_a_link_has_the_label_of_its_channel() -> None:
    assert [ContactLink(channel, "/").label for channel, _ in CHANNELS] == [
        "WhatsApp",
        "Call",
        "Enquire",
    ]
