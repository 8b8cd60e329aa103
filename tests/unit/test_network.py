"""Whose form it is, as far as that can be trusted, and a name for it that nobody can undo."""

import pytest
from django.test import RequestFactory

from form_protection.networks import client_address, network_name


@pytest.mark.parametrize(
    ("hops", "forwarded", "address"),
    [
        (0, "", "10.0.0.1"),
        (0, "6.6.6.6", "10.0.0.1"),
        (1, "6.6.6.6", "6.6.6.6"),
        (1, "1.1.1.1, 6.6.6.6", "6.6.6.6"),
        (2, "1.1.1.1, 6.6.6.6, 10.0.0.2", "6.6.6.6"),
        (2, "6.6.6.6", "6.6.6.6"),
        (1, "", "10.0.0.1"),
        (1, " , ,", "10.0.0.1"),
    ],
)
def test_as_many_proxies_are_believed_as_are_ours(settings, hops, forwarded, address):
    settings.TRUSTED_PROXY_HOPS = hops
    headers = {"X-Forwarded-For": forwarded} if forwarded else {}
    request = RequestFactory().post("/", REMOTE_ADDR="10.0.0.1", headers=headers)
    assert client_address(request) == address


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("1.2.3.4", "1.2.3.5", False),
        ("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", True),
        ("2001:db8:1:2::1", "2001:db8:1:3::1", False),
        ("::ffff:1.2.3.4", "1.2.3.4", True),
        ("fe80::1%eth0", "fe80::2", True),
        ("", "no address", True),
    ],
)
def test_a_line_is_one_network(one, other, same):
    assert (network_name(one, "salt") == network_name(other, "salt")) is same


def test_another_day_has_other_names_and_no_address_in_them():
    assert network_name("1.2.3.4", "monday") != network_name("1.2.3.4", "tuesday")
    assert "1.2.3" not in network_name("1.2.3.4", "monday")
