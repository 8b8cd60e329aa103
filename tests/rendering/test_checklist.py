"""The owner's checklist: each of its ten steps is ticked off by the state of the site alone."""

from datetime import timedelta
from decimal import Decimal

import pytest
from django.core.files.base import ContentFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from admin_home.checklist import STEPS
from contact.models import ContactDetails, OpeningHours
from core.models import SiteIdentity
from demo.content.records import CONTACT
from demo.content.services import SERVICES
from enquiries.models import Enquiry, EnquiryMail
from home.models import StandardPage
from images.models import SiteImage
from operations.models import JobRun
from services.models import ServicePage, ServicePrice
from team.models import TeamMember
from tests.documents import parse, values, words
from tests.factories import pages, people, records

pytestmark = pytest.mark.django_db
HOME, SCREEN = "/admin/", "/admin/help/make-it-yours/"
CONFIRM = f"{SCREEN}confirm/"
DEMO = SERVICES[0]
NUMBERS = {"phone": "+27821234567", "whatsapp": "+27821234567"}
MAIL_TO = "thandi@spa.example"


def signed_in(account) -> Client:
    client = Client()
    client.force_login(account)
    return client


@pytest.fixture
def owner() -> Client:
    return signed_in(people.owner())


@pytest.fixture
def theirs(settings) -> None:
    """A site on which all ten steps are done."""
    settings.BACKUP_TO = "/srv/backups"
    records.site_identity(name="Thandi’s Hands", confirmed_steps=f"mail:{MAIL_TO}")
    records.contact_details(**NUMBERS, enquiries_to=MAIL_TO)
    person = records.team_member(is_therapist=True, is_reviewer=True)
    image = records.image()
    pages.service(slug=DEMO["slug"], title=DEMO["title"], hero_image=image, therapists=[person])
    pages.standard(slug="privacy")
    now = timezone.now()
    JobRun.objects.create(name="backup", started=now, finished=now, said="12 MB")


def open_steps(client: Client) -> set[str]:
    """Keys of the steps that are not done, as the screen shows them."""
    document = parse(client.get(SCREEN))
    shown = values(document, ".checklist__step", "id")
    done = set(values(document, ".checklist__step--done", "id"))
    assert shown == [f"step-{key}" for key, *_ in STEPS]
    return {key.removeprefix("step-") for key in set(shown) - done}


def change(model, **fields) -> None:
    record = model.objects.get()
    for name, value in fields.items():
        setattr(record, name, value)
    record.save()


def demo_prices() -> None:
    page = ServicePage.objects.get()
    page.prices = [ServicePrice(**row) for row in DEMO["prices"]]
    page.save_revision().publish()


def demo_picture() -> None:
    picture = SiteImage.objects.create(
        title="Palm fronds", file=ContentFile(records.jpeg(), "palm-fronds.jpg")
    )
    page = ServicePage.objects.get()
    page.hero_image = picture
    page.save_revision().publish()


def late_backup() -> None:
    JobRun.objects.update(finished=timezone.now() - timedelta(days=3))


UNDONE = {
    "name": lambda: change(SiteIdentity, name="Palms of Grace Spa"),
    "number": lambda: change(ContactDetails, phone="", whatsapp=CONTACT["whatsapp"]),
    "address": lambda: change(ContactDetails, street_address=""),
    "hours": lambda: change(
        ContactDetails, opening_hours=[OpeningHours(**row) for row in CONTACT["opening_hours"]]
    ),
    "prices": demo_prices,
    "people": lambda: TeamMember.objects.get().delete(),
    "pictures": demo_picture,
    "privacy": lambda: change(ContactDetails, information_officer=""),
    "mail": lambda: change(ContactDetails, enquiries_to="new@spa.example"),
    "backup": late_backup,
}


def test_all_ten_are_done_and_the_first_page_says_nothing_of_them(owner, theirs) -> None:
    assert open_steps(owner) == set()
    assert "The site is yours" in words(parse(owner.get(SCREEN)), ".checklist")
    assert words(parse(owner.get(HOME)), ".checklist") == ""


@pytest.mark.parametrize("step", [key for key, *_ in STEPS])
def test_each_step_opens_with_its_own_state(owner, theirs, step) -> None:
    UNDONE[step]()
    assert open_steps(owner) == {step}
    document = parse(owner.get(HOME))
    assert "9 of 10 done" in words(document, ".checklist")
    assert values(document, ".checklist__step", "id") == [f"step-{step}"]
    links = values(document, ".checklist__reasons a", "href")
    assert links
    for link in links:
        answer = owner.get(link, follow=True)
        assert answer.status_code == 200, link
        if fragment := link.partition("#")[2]:
            assert f'id="{fragment}"' in answer.content.decode(), link


def test_one_price_of_their_own_is_enough(owner, theirs) -> None:
    demo_prices()
    page = ServicePage.objects.get()
    first = page.prices.first()
    first.price += Decimal(10)
    page.prices = [first, *page.prices.all()[1:]]
    page.save_revision().publish()
    assert open_steps(owner) == set()


def test_a_replaced_file_or_an_unused_picture_is_theirs(owner, theirs) -> None:
    demo_picture()
    assert open_steps(owner) == {"pictures"}
    picture = SiteImage.objects.get(title="Palm fronds")
    picture.file = ContentFile(records.jpeg(), "palm-fronds-of-ours.jpg")
    picture.save()
    assert open_steps(owner) == set()


def test_privacy_needs_its_page(owner, theirs) -> None:
    StandardPage.objects.get(slug="privacy").delete()
    assert open_steps(owner) == {"privacy"}


def test_mail_is_done_once_one_went_out_and_the_owner_says_it_arrived(owner, theirs) -> None:
    UNDONE["mail"]()
    assert "Write to yourself" in words(parse(owner.get(SCREEN)), "#step-mail")
    assert not values(parse(owner.get(SCREEN)), "#step-mail form", "action")
    # The site knows that nothing was sent: a button that is not there cannot be pressed.
    owner.post(CONFIRM, {"stored_as": "mail:new@spa.example"})
    assert open_steps(owner) == {"mail"}
    enquiry = Enquiry.objects.create(name="Naledi", message="?", key="k")
    mail = EnquiryMail.objects.create(enquiry=enquiry, to="spa", state=EnquiryMail.State.SENT)
    assert "Has it arrived at new@spa.example?" in words(parse(owner.get(SCREEN)), "#step-mail")
    owner.post(CONFIRM, {"stored_as": "mail:new@spa.example"})
    assert open_steps(owner) == set()
    EnquiryMail.objects.filter(pk=mail.pk).update(state=EnquiryMail.State.FAILED)
    assert open_steps(owner) == {"mail"}


def test_a_site_that_keeps_its_mails_is_not_done(owner, theirs, settings) -> None:
    settings.EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
    assert open_steps(owner) == {"mail"}


@pytest.mark.parametrize("step", ["name", "number", "hours", "prices"])
def test_a_value_that_came_with_the_site_can_be_confirmed(owner, theirs, step) -> None:
    UNDONE[step]()
    answer = owner.post(CONFIRM, {"stored_as": step, "next": HOME}, follow=True)
    assert answer.redirect_chain[-1][0] == HOME
    assert "Ticked off" in words(parse(answer))
    assert open_steps(owner) == set()


@pytest.mark.parametrize("step", ["address", "people", "pictures", "privacy", "backup", "nothing"])
def test_nothing_else_is_ticked_off_by_hand(owner, theirs, step) -> None:
    if step in UNDONE:
        UNDONE[step]()
    for value in (step, "", "a b"):
        answer = owner.post(CONFIRM, {"stored_as": value, "next": "https://elsewhere.example/"})
        assert answer.url == SCREEN
    assert open_steps(owner) == {step} & set(UNDONE)


def test_it_is_the_owners(theirs) -> None:
    UNDONE["name"]()
    editor = signed_in(people.editor())
    assert editor.get(SCREEN).status_code == 302
    assert SCREEN not in editor.get(HOME).content.decode()
    editor.post(CONFIRM, {"stored_as": "name"})
    assert "name" not in SiteIdentity.objects.get().confirmed
    assert signed_in(people.owner()).get(CONFIRM).status_code == 405


def test_only_services_with_all_their_demo_prices_are_listed(owner, theirs) -> None:
    demo_prices()
    for number in range(4):
        pages.service(title=f"Massage {number}", slug=f"massage-{number}")
    assert DEMO["title"] in words(parse(owner.get(SCREEN)), "#step-prices")
    assert "Massage 0" not in words(parse(owner.get(SCREEN)), "#step-prices")
    # Four services without a picture: three are named.
    assert "And 1 more." in words(parse(owner.get(SCREEN)), "#step-pictures")


def test_it_costs_the_first_page_no_query_more(owner, theirs) -> None:
    owner.get(HOME)
    with CaptureQueriesContext(connection) as done:
        owner.get(HOME)
    change(SiteIdentity, name="Palms of Grace Spa", confirmed_steps="")
    owner.get(HOME)
    with CaptureQueriesContext(connection) as still_open:
        assert "Mail" in words(parse(owner.get(HOME)), ".checklist")
    assert len(still_open) <= len(done)


def test_a_tick_overwrites_nothing_that_another_person_saved_meanwhile(theirs) -> None:
    identity = SiteIdentity.objects.get()
    change(SiteIdentity, notice_text="Closed on Friday")
    identity.confirm("hours")
    stored = SiteIdentity.objects.get()
    assert stored.notice_text == "Closed on Friday"
    assert stored.confirmed == {"hours", f"mail:{MAIL_TO}"}
