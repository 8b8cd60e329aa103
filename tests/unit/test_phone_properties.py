"""The phone parser with generated input."""

import re
from contextlib import suppress

from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from contact.phone import parse_phone, phone_text

STORED = re.compile(r"\+27[1-9]\d{8}", re.ASCII)
# What people put between the digits.
GAP = st.sampled_from(["", " ", "-", ".", "  ", "\N{NO-BREAK SPACE}", "\N{EN DASH}"])
mobiles = st.builds(
    lambda start, rest: f"{start}{rest:07}",
    st.sampled_from(["82", "67", "72", "83"]),
    st.integers(0, 9_999_999),
)


@given(st.text(max_size=60))
def test_any_text_becomes_a_stored_number_or_is_refused(text):
    with suppress(ValidationError):
        assert STORED.fullmatch(parse_phone(text))


@given(mobiles, st.sampled_from(["0", "+27", "0027", "27", "(0)", "+27 (0)"]), st.data())
def test_usual_notations_are_one_number(mobile, start, data):
    spelled = start + "".join(digit + data.draw(GAP) for digit in mobile)
    try:
        assert parse_phone(spelled) == f"+27{mobile}"
    except ValidationError:
        # A notation may be refused, but never parsed as another number.
        assert start == "+27 (0)"


@given(mobiles)
def test_formatted_numbers_can_be_parsed(mobile):
    assert parse_phone(phone_text(f"+27{mobile}")) == f"+27{mobile}"


@given(
    st.one_of(
        st.text("0123456789+ -", max_size=20),
        st.from_regex(r"(0|\+27)8[1-4][0-9]{3,9}", fullmatch=True),
    )
)
def test_accepted_numbers_have_nine_national_digits(text):
    with suppress(ValidationError):
        number = parse_phone(text)
        digits = re.sub(r"\D", "", text)
        assert number == f"+27{digits[-9:]}"
        assert digits[:-9] in {"0", "27", "270", "0027", "00270"}
