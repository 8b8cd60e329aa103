"""Counts submissions by network in the database, under a salted hash of the network.

A network is the client's IPv4 address, or the /64 of its IPv6 address.

Mobile carriers share one address among hundreds of phones, so the limits are loose: submissions
above the first one are held for review, and only those above the second one are refused.
"""

import hashlib
import logging
import secrets
from datetime import date, datetime, timedelta
from ipaddress import IPv6Address, ip_address

from django.conf import settings
from django.db import DatabaseError
from django.db.models import F, Q, Sum
from django.http import HttpRequest
from django.utils import timezone

from form_protection.models import NetworkCount, NetworkSalt

# More than HOLD_ABOVE submissions in HOLD_MINUTES are held.
HOLD_MINUTES, HOLD_ABOVE = 10, 20
REFUSE_ABOVE_PER_HOUR = 200

logger = logging.getLogger(__name__)


def count_posts(request: HttpRequest) -> tuple[int, int]:
    """Count this request; returns its network's submissions in the last HOLD_MINUTES and hour.

    Returns zeros on a database error: losing an enquiry would be worse than missing a limit.
    """
    now = timezone.now()
    try:
        network = hash_network(client_address(request), _salt(timezone.localdate(now)))
        return _count(network, now.replace(second=0, microsecond=0))
    except DatabaseError as error:
        logger.warning("Submission not counted by network: %s", type(error).__name__)
        return (0, 0)


def client_address(request: HttpRequest) -> str:
    """The client's IP address, with TRUSTED_PROXY_HOPS proxies of our own in front.

    Each proxy appends its peer's address to X-Forwarded-For; entries before those of our own
    proxies were written by the client and are ignored.
    """
    hops = settings.TRUSTED_PROXY_HOPS
    forwarded = request.META.get("HTTP_X_FORWARDED_FOR", "").split(",") if hops else []
    chain = [
        *(part.strip() for part in forwarded if part.strip()),
        request.META.get("REMOTE_ADDR", ""),
    ]
    return chain[max(len(chain) - 1 - hops, 0)]


def hash_network(address: str, salt: str) -> str:
    """A salted hash of the IPv4 address or of the IPv6 /64, which providers assign to one line."""
    try:
        found = ip_address(address.partition("%")[0])
    except ValueError:
        network = "unknown"
    else:
        if isinstance(found, IPv6Address) and found.ipv4_mapped:
            found = found.ipv4_mapped
        network = str(int(found) >> 64) if isinstance(found, IPv6Address) else str(found)
    return hashlib.sha256(f"{salt}:{network}".encode()).hexdigest()[:32]


def _salt(today: date) -> str:
    """Today's salt; the first call of a day creates it and purges older data."""
    found, is_new = NetworkSalt.objects.get_or_create(
        day=today, defaults={"salt": secrets.token_hex(32)}
    )
    if is_new:
        purge_networks(today)
    return found.salt


def purge_networks(today: date) -> None:
    """Delete the salts before `today` and the counts older than an hour."""
    NetworkSalt.objects.filter(day__lt=today).delete()
    NetworkCount.objects.filter(minute__lt=timezone.now() - timedelta(hours=1)).delete()


def _count(network: str, minute: datetime) -> tuple[int, int]:
    rows = NetworkCount.objects.filter(network=network)
    NetworkCount.objects.get_or_create(network=network, minute=minute, defaults={"posts": 0})
    rows.filter(minute=minute).update(posts=F("posts") + 1)
    recent = Q(minute__gt=minute - timedelta(minutes=HOLD_MINUTES))
    sums = rows.filter(minute__gt=minute - timedelta(hours=1)).aggregate(
        few=Sum("posts", filter=recent, default=0), hour=Sum("posts", default=0)
    )
    return sums["few"], sums["hour"]
