"""The WhatsApp message that waits for the visitor: with the page's name in it, and as the editor sees it."""

from urllib.parse import unquote

import pytest
from django.core.exceptions import ValidationError

from tests.documents import only, parse, values
from tests.factories import pages, people, records

pytestmark = pytest.mark.django_db


def drafts(client, address: str) -> set[str]:
    links = values(parse(client.get(address)), 'a[href^="https://wa.me/"]', "href")
    return {unquote(link.partition("?text=")[2]) for link in links}


def test_the_pages_name_is_filled_in_everywhere(client):
    records.contact_details(greeting="Hi, I read {page}.")
    service = pages.service(title="Feet & calves", whatsapp_text="May I ask about {page}?")
    pages.contact()
    assert drafts(client, service.url) == {"May I ask about Feet & calves?"}
    assert drafts(client, "/contact/") == {"Hi, I read Contact."}
    # Where the page is the whole site, or none at all, the site's name stands for it.
    for address in ("/", "/search/", "/contact/booking/"):
        assert drafts(client, address) == {"Hi, I read Palms of Grace Spa."}


def test_a_blocks_own_message_knows_its_page(client):
    records.contact_details()
    call = {"channels": ["whatsapp"], "whatsapp_text": "About {page}, please"}
    page = pages.standard(title="First visit", body=[("contact_call", call)])
    assert "About First visit, please" in drafts(client, page.url)


def test_a_misspelled_word_is_refused_beside_the_field():
    page = pages.service()
    page.whatsapp_text = "About {pages}"
    with pytest.raises(ValidationError) as refused:
        page.full_clean()
    assert "“{pages}”" in refused.value.message_dict["whatsapp_text"][0]


def test_the_editor_gets_the_line_that_shows_the_message(client):
    page = pages.service()
    client.force_login(people.superuser())
    for address in (f"/admin/pages/{page.pk}/edit/", "/admin/settings/contact/contactdetails/"):
        answer = parse(client.get(address, follow=True))
        assert answer.query("input[data-whatsapp-draft]")
        script = only(answer, 'script[src*="whatsapp_draft"]')
        assert script.attrs["type"] == "module"
