"""Prefilled WhatsApp messages: placeholders in links, validation, and the preview for editors."""

from urllib.parse import unquote

import pytest
from django.core.exceptions import ValidationError

from tests.documents import only, parse, values
from tests.factories import pages, people, records

pytestmark = pytest.mark.django_db


def messages(client, address: str) -> set[str]:
    links = values(parse(client.get(address)), 'a[href^="https://wa.me/"]', "href")
    return {unquote(link.partition("?text=")[2]) for link in links}


def test_the_page_name_is_filled_in(client):
    records.contact_details(greeting="Hi, I read {page}.")
    service = pages.service(title="Feet & calves", whatsapp_text="May I ask about {page}?")
    pages.contact()
    assert messages(client, service.url) == {"May I ask about Feet & calves?"}
    assert messages(client, "/contact/") == {"Hi, I read Contact."}
    # The home page, and views without a page, have the site's name instead.
    for address in ("/", "/search/", "/contact/booking/"):
        assert messages(client, address) == {"Hi, I read Palms of Grace Spa."}


def test_the_message_of_a_block_has_the_page_name(client):
    records.contact_details()
    call = {"channels": ["whatsapp"], "whatsapp_text": "About {page}, please"}
    page = pages.standard(title="First visit", body=[("contact_call", call)])
    assert "About First visit, please" in messages(client, page.url)


def test_an_unknown_placeholder_is_a_field_error():
    page = pages.service()
    page.whatsapp_text = "About {pages}"
    with pytest.raises(ValidationError) as refused:
        page.full_clean()
    assert "“{pages}”" in refused.value.message_dict["whatsapp_text"][0]


def test_the_editor_loads_the_preview_script(client):
    page = pages.service()
    client.force_login(people.superuser())
    for address in (f"/admin/pages/{page.pk}/edit/", "/admin/settings/contact/contactdetails/"):
        answer = parse(client.get(address, follow=True))
        assert answer.query("input[data-whatsapp-draft]")
        script = only(answer, 'script[src*="whatsapp_draft"]')
        assert script.attrs["type"] == "module"
