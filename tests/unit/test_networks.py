"""The client's address behind proxies, and the hash of its network."""

from datetime import UTC, datetime, timedelta

import pytest
from django.db.models import QuerySet
from django.test import RequestFactory
from django.utils import timezone

from form_protection.models import NetworkCount, NetworkSalt
from form_protection.networks import client_address, count_posts, hash_network, purge_networks

NOON = datetime(2026, 3, 2, 12, 0, 30, tzinfo=UTC)


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


@pytest.mark.django_db
def test_forms_of_the_last_ten_minutes_and_of_the_last_hour_are_counted(monkeypatch):
    here, there = (RequestFactory().post("/", REMOTE_ADDR=f"10.0.0.{number}") for number in (1, 2))

    def count(minutes: int, request=here) -> tuple[int, int]:
        monkeypatch.setattr(timezone, "now", lambda: NOON + timedelta(minutes=minutes))
        return count_posts(request)

    assert [count(0), count(0), count(9)] == [(1, 1), (2, 2), (3, 3)]
    assert count(9, there) == (1, 1)
    assert count(10) == (2, 4)
    assert count(59) == (1, 5)
    assert count(60) == (2, 4)
    assert NetworkSalt.objects.count() == 1
    assert len(NetworkSalt.objects.get().salt) == 64
    before = NetworkCount.objects.count()
    monkeypatch.setattr(timezone, "now", lambda: NOON + timedelta(minutes=60, seconds=20))
    assert count_posts(here) == (3, 5)
    assert NetworkCount.objects.count() == before


@pytest.mark.django_db
def test_two_first_forms_of_a_minute_at_the_same_moment_are_both_counted(monkeypatch):
    monkeypatch.setattr(timezone, "now", lambda: NOON)
    request = RequestFactory().post("/")
    assert count_posts(request) == (1, 1)
    # The row of the other process does not exist yet when this one looks for it.
    get, misses = QuerySet.get, [NetworkCount.DoesNotExist]

    def get_too_early(self, *args, **lookup):
        if self.model is NetworkCount and misses:
            raise misses.pop()
        return get(self, *args, **lookup)

    monkeypatch.setattr(QuerySet, "get", get_too_early)
    assert count_posts(request) == (2, 2)
    assert not misses


@pytest.mark.django_db
def test_purging_keeps_the_last_hour_and_the_salt_of_today(monkeypatch):
    monkeypatch.setattr(timezone, "now", lambda: NOON)
    for days in (0, 1, 2):
        NetworkSalt.objects.create(day=NOON.date() - timedelta(days=days), salt="x")
    for minutes in (59, 61, 100):
        NetworkCount.objects.create(network="x", minute=NOON - timedelta(minutes=minutes))
    purge_networks(NOON.date())
    assert NetworkSalt.objects.get().day == NOON.date()
    assert NetworkCount.objects.get().minute == NOON - timedelta(minutes=59)
