import pytest

from enquiries.models import EnquiryMail
from tests.factories.enquiries import enquiry
from tests.factories.records import contact_details


@pytest.fixture(autouse=True)
def details():
    return contact_details(enquiries_to="owner@spa.example")


@pytest.fixture
def row() -> EnquiryMail:
    return enquiry().mails.create(to="spa")
