"""What the page that says thank you repeats, and how much of a number it shows."""

import pytest

from contact.models import ContactDetails
from enquiries import recap
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
def test_enough_of_a_number_to_notice_a_slip(phone: str, email: str, shown: str) -> None:
    assert recap.masked(Enquiry(phone=phone, email=email)) == shown


def test_a_record_that_was_never_saved_names_nobody() -> None:
    assert ContactDetails().information_officer == ""
