"""One mail to the owner when something is not well, one a day while it lasts, one at its end."""

from datetime import datetime, timedelta

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone

from operations.models import Alert
from operations.status import report
from operations.status.reading import Reading, State, ago

# A dump fills the disk for minutes, and a release stops the scheduler for a moment.
ALERT_AFTER = timedelta(minutes=10)
REPEAT_AFTER = timedelta(days=1)
# A value that fluctuates around its limit is one problem.
RESOLVED_AFTER = timedelta(hours=1)


class NoRecipients(Exception):
    """No account that may read "Is all well?" has an e-mail address."""


def send_due() -> int:
    """E-mail due alerts; returns the number of current and resolved problems.

    Raises NoRecipients, or OSError when the mail server did not accept the e-mail.
    """
    now = timezone.now()
    found = {reading.name: reading for reading in report.quick_readings()}
    unwell = {name for name, one in found.items() if one.state in (State.ACT, State.LOOK)}
    for name in unwell:
        Alert.objects.get_or_create(name=name, defaults={"began": now})
    known = {alert.name: alert for alert in Alert.objects.all()}
    lasting = [alert for name, alert in known.items() if name in unwell and _lasts(alert, now)]
    # State.UNKNOWN does not resolve a problem.
    well = {name for name in known if name not in found or found[name].state is State.WELL}
    Alert.objects.exclude(name__in=well).update(well_since=None)
    Alert.objects.filter(name__in=well, well_since=None).update(well_since=now)
    over = [alert for name, alert in known.items() if name in well and _is_over(alert, now)]
    ended = [alert.name for alert in over if alert.told and alert.name in found]
    if ended or any(_is_due(alert, now) for alert in lasting):
        send_email([(found[alert.name], ago(alert.began)) for alert in lasting], ended)
        Alert.objects.filter(pk__in=[alert.pk for alert in lasting]).update(told=now)
    Alert.objects.filter(pk__in=[alert.pk for alert in over]).delete()
    return len(lasting) + len(ended)


def _lasts(alert: Alert, now: datetime) -> bool:
    """Whether it lasts long enough. A start in the future was written by a wrong clock."""
    return alert.told is not None or not now - ALERT_AFTER < alert.began <= now


def _is_due(alert: Alert, now: datetime) -> bool:
    return alert.told is None or not now - REPEAT_AFTER < alert.told <= now


def _is_over(alert: Alert, now: datetime) -> bool:
    """Whether it is resolved; at once when no alert was sent."""
    if alert.told is None:
        return True
    return alert.well_since is not None and not now - RESOLVED_AFTER < alert.well_since <= now


def send_email(lasting: list[tuple[Reading, str]], ended: list[str]) -> None:
    to = recipients()
    if not to:
        raise NoRecipients
    subject = "Your website needs your attention" if lasting else "Your website is well again"
    context = {
        "lasting": lasting,
        "ended": ended,
        "title": report.TITLE,
        "address": settings.WAGTAILADMIN_BASE_URL.rstrip("/") + reverse(report.URL_NAME),
    }
    EmailMessage(
        f"{subject} – {settings.WAGTAIL_SITE_NAME}",
        render_to_string("operations/mail/alert.txt", context),
        settings.DEFAULT_FROM_EMAIL,
        to,
        headers={"Auto-Submitted": "auto-generated"},
    ).send()


def recipients() -> list[str]:
    """E-mail addresses of all users with PERMISSION."""
    people = get_user_model()._default_manager.with_perm(
        report.PERMISSION, backend="django.contrib.auth.backends.ModelBackend"
    )
    return sorted({person.email for person in people if person.email})
