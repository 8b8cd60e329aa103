"""Parsing of amounts in rand."""

from contextlib import suppress
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from enquiries.forms.money import parse_rand


@pytest.mark.parametrize(
    ("typed", "amount"),
    [
        ("500", "500"),
        ("R 500", "500"),
        ("r500", "500"),
        ("ZAR 500", "500"),
        ("500 rand", "500"),
        ("500,00", "500"),
        ("R500.5", "500.50"),
        ("R 1 250,00", "1250"),
        ("R1\N{NO-BREAK SPACE}250", "1250"),
        ("1,500", "1500"),
        ("1.500,75", "1500.75"),
        ("1,500.75", "1500.75"),
        ("R650,-", "650"),
    ],
)
def test_usual_notations(typed, amount):
    assert parse_rand(typed) == Decimal(amount)


@pytest.mark.parametrize(
    "typed", ["", "lots", "-500", "5e3", "500 60", "1,50,000", "٥٠٠", "$500", "500.123.45.6", "NaN"]
)
def test_other_text_is_refused_with_a_message(typed):
    with pytest.raises(ValidationError, match="for example 500"):
        parse_rand(typed)


@given(st.text(max_size=40))
def test_any_text_is_an_amount_or_refused(text):
    with suppress(ValidationError):
        assert parse_rand(text) >= 0


@given(st.decimals(min_value=0, max_value=999_999, places=2))
def test_formatted_amounts_can_be_parsed(amount):
    from core.templatetags.site_tags import format_zar

    assert parse_rand(format_zar(amount)) == amount
