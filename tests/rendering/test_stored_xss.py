"""XSS payloads in any field or block run neither on public pages nor in the admin."""

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from caching.content import bump_version
from contact.models import ContactDetails, SpecialDay
from core.models import SiteIdentity
from enquiries.news.consent import record_consent
from home.models import HomePage
from tests import xss_payloads
from tests.documents import parse, values
from tests.factories import blocks, enquiries, pages, people, questions, records
from tests.factories.site import small_site

pytestmark = pytest.mark.django_db
EVERY_PAYLOAD = pytest.mark.parametrize(
    "payload", xss_payloads.PAYLOADS.values(), ids=xss_payloads.PAYLOADS.keys()
)
# Set by code and shown on no page.
WITHOUT_TEXT_OF_PEOPLE = {
    "AccountMail",
    "Alert",
    "ContentVersion",
    "JobRun",
    "NetworkSalt",
    "NetworkCount",
    "ContactTap",
    "PreferredTime",
    "EnquiryEvent",
    "EnquiryMail",
    "SiteRendition",
}


@pytest.fixture
def spa():
    site = small_site()
    SiteIdentity.for_site(records.default_site()).save()
    return site


@pytest.fixture
def reader_question(spa):
    return questions.reader_question(spa.article)


@pytest.fixture
def enquiry(db):
    found = enquiries.enquiry(wants_news=True)
    record_consent(found)
    return found


def assert_escaped(response, address: str) -> None:
    """No payload has become an element, an attribute or a javascript URL."""
    text = response.content.decode()
    for mark in xss_payloads.UNESCAPED:
        assert mark not in text, (address, mark)
    # Choosers are HTML inside JSON.
    inside = response.headers["Content-Type"].startswith("application/json")
    document = parse(response.json()["html"] if inside else response)
    assert not document.query("[onerror], [onload], svg[onload], iframe[src^=javascript]"), address
    assert not document.query("b[onclick], [onmouseover]"), address
    for name in ("href", "src", "action", "formaction"):
        for link in values(document, f"[{name}]", name):
            kept = link.strip().lower()
            assert not kept.startswith(("javascript:", "vbscript:", "data:text")), (address, link)


def check_pages(client, addresses) -> None:
    for address in addresses:
        response = client.get(address)
        assert response.status_code in (200, 302, 404), (address, response.status_code)
        assert_escaped(response, address)


def admin_urls(spa) -> list[str]:
    """Lists and forms of the admin that show the fields."""
    snippets = ["evidence_claim", "articles_topic", "anatomy_bodyarea", "team_teammember"]
    found = [reverse(f"wagtailsnippets_{name}:list") for name in snippets]
    found += [
        reverse("wagtailsnippets_evidence_claim:edit", args=[spa.claim.pk]),
        reverse("wagtailsnippets_team_teammember:edit", args=[spa.person.pk]),
        reverse("wagtailsnippets_anatomy_bodyarea:edit", args=[spa.area.pk]),
        reverse("wagtailsnippets_contact_enquiry:list"),
        reverse("wagtailsnippets_contact_newsconsent:list"),
        reverse("wagtailsnippets_articles_readerquestion:list"),
        reverse("wagtailimages:index"),
        reverse("wagtailimages:edit", args=[spa.image.pk]),
        reverse("wagtailadmin_home"),
        reverse("wagtailadmin_reports:site_history"),
        reverse("sign_in_report"),
        reverse("wagtailusers_users:index"),
        reverse("wagtailadmin_choose_page"),
    ]
    for page in spa.pages.values():
        found.append(reverse("wagtailadmin_explore", args=[page.pk]))
        found.append(reverse("wagtailadmin_pages:edit", args=[page.pk]))
        found.append(reverse("wagtailadmin_pages:history", args=[page.pk]))
    return found


def public_urls(spa) -> list[str]:
    extra = ["/search/?q=alert", "/areas/", f"/areas/{spa.area.slug}/", "/articles/feed/"]
    extra += ["/sitemap.xml", "/contact/thanks/", "/nothing/"]
    return [*(page.url for page in spa.pages.values()), *extra]


@EVERY_PAYLOAD
def test_every_text_field_of_every_model(client, spa, enquiry, reader_question, payload):
    untouched = []
    for model in xss_payloads.our_models():
        fields = xss_payloads.text_fields(model)
        if not fields or model.__name__ in WITHOUT_TEXT_OF_PEOPLE:
            continue
        if not model._default_manager.exists():
            untouched.append(model.__name__)
            continue
        everywhere = {f.name: xss_payloads.fit(f, payload) for f in fields if not f.unique}
        in_one = {f.name: xss_payloads.fit(f, payload) for f in fields if f.unique}
        first = model._default_manager.order_by("pk").first()
        model._default_manager.update(**everywhere)
        model._default_manager.filter(pk=first.pk).update(**in_one)
    # These have no list of their own.
    assert not set(untouched) - {"SpecialDay", "OpeningHours", "RelatedArticle"}, untouched
    details = ContactDetails.objects.get()
    SpecialDay.objects.create(details=details, date="2030-01-01", reason=payload[:80])
    for page in spa.pages.values():
        page.refresh_from_db()
        page.save_revision(clean=False)
    bump_version()
    check_pages(client, public_urls(spa))
    owner = people.owner()
    owner.first_name, owner.last_name = payload, payload
    owner.save()
    client.force_login(owner)
    check_pages(client, admin_urls(spa))
    address = reverse("wagtailsnippets_contact_enquiry:edit", args=[enquiry.pk])
    check_pages(client, [address])


@EVERY_PAYLOAD
def test_every_text_block(client, spa, payload):
    every = spa.block_values
    for page in spa.pages.values():
        if not hasattr(page, "body"):
            continue
        stream = blocks.body_of(page).stream_block
        seen: set[str] = set()
        body = []
        for name, value in blocks.supported(page, every):
            block = stream.child_blocks[name]
            body.append((name, xss_payloads.with_payload(block, value, payload, seen, f"/{name}")))
        # Fails for a block or field that the factories lack.
        assert set(xss_payloads.text_paths(stream)) == seen
        pages.fill(page, {"body": body})
        page.save()
        page.save_revision(clean=False)
    check_pages(client, [page.url for page in spa.pages.values()])
    client.force_login(people.owner())
    check_pages(
        client, [reverse("wagtailadmin_pages:edit", args=[p.pk]) for p in spa.pages.values()]
    )
    check_pages(
        client, [reverse("wagtailadmin_pages:view_draft", args=[HomePage.objects.get().pk])]
    )


@pytest.mark.parametrize("field", xss_payloads.link_fields(), ids=str)
@pytest.mark.parametrize(
    "link", [xss_payloads.SCRIPT_URL, "data:text/html,<script>alert(1)</script>"]
)
def test_javascript_urls_are_form_errors(field, link):
    with pytest.raises(ValidationError):
        field.clean(link, None)
