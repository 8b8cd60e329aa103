"""How much one network sends, without keeping its address.

A phone shares its address with hundreds of others, so the limits are loose: what goes over the
first one is held for the owner to see, and only a flood is refused.
"""

import hashlib
import logging
import secrets
from datetime import date, datetime, timedelta
from ipaddress import IPv6Address, ip_address

from django.conf import settings
from django.db import DatabaseError, IntegrityError, transaction
from django.db.models import F, Q, Sum
from django.http import HttpRequest
from django.utils import timezone

from form_protection.models import NetworkCount, NetworkSalt

FEW_MINUTES, MANY_IN_FEW_MINUTES = 10, 20
FLOOD_IN_AN_HOUR = 200

logger = logging.getLogger(__name__)


def posts_of(request: HttpRequest) -> tuple[int, int]:
    """Counts this request, and says how many its network sent in ten minutes and in an hour.

    A form that cannot be counted is let through: no limit is worth losing an enquiry.
    """
    now = timezone.now()
    try:
        name = network_name(client_address(request), _salt(timezone.localdate(now)))
        return _count(name, now.replace(second=0, microsecond=0))
    except DatabaseError as problem:
        logger.warning("A form was not counted: %s", type(problem).__name__)
        return (0, 0)


def client_address(request: HttpRequest) -> str:
    """The visitor's address as far as it can be trusted.

    Each proxy adds the address it was asked from to the end of X-Forwarded-For; what stands before
    the entries of our own proxies was written by the visitor.
    """
    hops = settings.TRUSTED_PROXY_HOPS
    forwarded = request.META.get("HTTP_X_FORWARDED_FOR", "").split(",") if hops else []
    chain = [*(part.strip() for part in forwarded if part.strip()), _remote(request)]
    return chain[max(len(chain) - 1 - hops, 0)]


def network_name(address: str, salt: str) -> str:
    """A name for the address, or for the /64 that one IPv6 line has; the same for one day."""
    try:
        found = ip_address(address.partition("%")[0])
    except ValueError:
        network = "unknown"
    else:
        if isinstance(found, IPv6Address) and found.ipv4_mapped:
            found = found.ipv4_mapped
        network = str(int(found) >> 64) if isinstance(found, IPv6Address) else str(found)
    return hashlib.sha256(f"{salt}:{network}".encode()).hexdigest()[:32]


def _remote(request: HttpRequest) -> str:
    return request.META.get("REMOTE_ADDR", "")


def _salt(today: date) -> str:
    """Today's; with the first form of a day all that is older goes."""
    found = NetworkSalt.objects.filter(day=today).first()
    if found is None:
        found, _ = NetworkSalt.objects.get_or_create(
            day=today, defaults={"salt": secrets.token_hex(32)}
        )
        forget_networks(today)
    return found.salt


def forget_networks(today: date) -> None:
    """Without its salt a name says nothing; the counts go with it."""
    NetworkSalt.objects.filter(day__lt=today).delete()
    NetworkCount.objects.filter(minute__lt=timezone.now() - timedelta(hours=1)).delete()


def _count(name: str, minute: datetime) -> tuple[int, int]:
    rows = NetworkCount.objects.filter(network=name)
    if not rows.filter(minute=minute).update(posts=F("posts") + 1):
        try:
            with transaction.atomic():
                NetworkCount.objects.create(network=name, minute=minute)
        except IntegrityError:
            rows.filter(minute=minute).update(posts=F("posts") + 1)
    recent = Q(minute__gt=minute - timedelta(minutes=FEW_MINUTES))
    sums = rows.filter(minute__gt=minute - timedelta(hours=1)).aggregate(
        few=Sum("posts", filter=recent, default=0), hour=Sum("posts", default=0)
    )
    return sums["few"], sums["hour"]
