"""The client's address behind proxies, and the hash of its network."""

import pytest
from django.test import RequestFactory

from form_protection.networks import client_address, hash_network


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
def test_only_the_configured_number_of_proxies_is_trusted(settings, hops, forwarded, address):
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
def test_an_ipv6_64_is_one_network(one, other, same):
    assert (hash_network(one, "salt") == hash_network(other, "salt")) is same


def test_hashes_change_with_the_salt_and_hold_no_address():
    assert hash_network("1.2.3.4", "monday") != hash_network("1.2.3.4", "tuesday")
    assert "1.2.3" not in hash_network("1.2.3.4", "monday")
