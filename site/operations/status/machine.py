"""State of disk, database, cache, uploads, release and certificate."""

import shutil
import socket
import ssl
from datetime import UTC, datetime
from pathlib import Path

from django.conf import settings
from django.http import HttpRequest
from django.utils import timezone

from operations import health, release
from operations.status.jobs import TELL_OPERATOR
from operations.status.reading import Reading, State

GIGABYTE = 1_000_000_000
# (share of the disk, bytes): a state applies below either.
DISK_LOW, DISK_FULL = (0.15, 2 * GIGABYTE), (0.05, GIGABYTE / 2)
CERTIFICATE_SECONDS = 3
# Certificates are renewed a month before they expire; fewer days mean that renewal failed.
DAYS_LOW, DAYS_LAST = 20, 7
STORES = {
    "database": ("Database", State.ACT, "Nothing can be saved until it is back."),
    "cache": ("Cache", State.LOOK, "The site goes on, more slowly."),
    "uploads": ("Place for pictures", State.ACT, "Pictures cannot be added until it is back."),
}


def disk() -> Reading:
    """The worse of two disks: VAR_DIR's, and BACKUP_TO's if it is a folder."""
    found = disk_space(settings.VAR_DIR, "on this server")
    backups = Path(settings.BACKUP_TO)
    if settings.BACKUP_TO and "://" not in settings.BACKUP_TO and backups.is_dir():
        theirs = disk_space(backups, "where the backups go")
        order = (State.WELL, State.UNKNOWN, State.LOOK, State.ACT)
        found = max(found, theirs, key=lambda one: order.index(one.state))
    return found


def disk_space(folder: Path, where: str) -> Reading:
    name = "Room on the disk"
    try:
        total, _, free = shutil.disk_usage(folder)
    except OSError as error:
        return Reading(name, State.UNKNOWN, f"The disk could not be asked: {error.strerror}.")
    says = f"{free / GIGABYTE:.1f} GB of {total / GIGABYTE:.0f} GB are free {where}."
    do = f"Old backups and logs are the first to go. {TELL_OPERATOR}"
    for state, (share, least) in ((State.ACT, DISK_FULL), (State.LOOK, DISK_LOW)):
        if free < total * share or free < least:
            return Reading(name, state, says, do)
    return Reading(name, State.WELL, says)


def store(which: str) -> Reading:
    name, when_away, meaning = STORES[which]
    if health.check(health.CHECKS[which]) == "ok":
        return Reading(name, State.WELL, "Answers.")
    return Reading(name, when_away, f"Does not answer. {meaning}", TELL_OPERATOR)


def version() -> Reading:
    return Reading("Release", State.WELL, f"Running: {release.name()}.")


def certificate(request: HttpRequest) -> Reading:
    """Connects to the request's host; only checked over https."""
    name = "Certificate for https"
    if settings.DEBUG or not request.is_secure():
        return Reading(name, State.UNKNOWN, "Not checked: this page was not opened over https.")
    host = request.get_host().partition(":")[0]
    try:
        until = valid_until(host)
    except ssl.SSLCertVerificationError as error:
        return Reading(
            name, State.ACT, f"Browsers do not accept it: {error.verify_message}.", TELL_OPERATOR
        )
    except (OSError, ValueError) as error:
        reason = type(error).__name__
        return Reading(name, State.UNKNOWN, f"Not checked: {host} could not be asked ({reason}).")
    days = (until - timezone.now()).days
    says = f"{host}: {days} {'day' if days == 1 else 'days'} left."
    if days < DAYS_LOW:
        state = State.ACT if days < DAYS_LAST else State.LOOK
        return Reading(name, state, f"{says} It should have been renewed by itself.", TELL_OPERATOR)
    return Reading(name, State.WELL, says)


def valid_until(host: str) -> datetime:
    context = ssl.create_default_context()
    with (
        socket.create_connection((host, 443), timeout=CERTIFICATE_SECONDS) as plain,
        context.wrap_socket(plain, server_hostname=host) as safe,
    ):
        found = safe.getpeercert() or {}
    return datetime.fromtimestamp(ssl.cert_time_to_seconds(str(found.get("notAfter"))), UTC)
