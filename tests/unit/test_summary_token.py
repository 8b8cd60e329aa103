"""How much of a phone number or email address the thank-you page shows."""

import pytest

from contact.models import ContactDetails
from enquiries import summary_token
from enquiries.models import Enquiry


@pytest.mark.parametrize(
    ("phone", "email", "shown"),
    [
        ("+27821234567", "", "… 4567"),
        ("+4930123", "", "… 0123"),
        ("10177", "", "… 0177"),
        ("", "thandi@example.com", "t…@example.com"),
        ("", "", ""),
    ],
)
def test_phone_and_email_are_masked(phone: str, email: str, shown: str) -> None:
    assert summary_token.mask_contact(Enquiry(phone=phone, email=email)) == shown


def test_the_information_officer_is_empty_by_default() -> None:
    assert ContactDetails().information_officer == ""
