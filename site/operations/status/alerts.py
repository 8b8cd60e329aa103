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

# A dump takes room for some minutes, and a new release stops the scheduler for a moment.
PATIENCE = timedelta(minutes=10)
AGAIN_AFTER = timedelta(days=1)
# A value that swings around its limit is one fault, not a new one each time.
OVER_AFTER = timedelta(hours=1)


class NobodyToTell(Exception):
    """No account that may read "Is all well?" has an e-mail address."""


def tell() -> int:
    """Mail what there is to tell; how many things that was. Raises OSError when it was not taken."""
    now = timezone.now()
    found = {reading.name: reading for reading in report.quick_readings()}
    unwell = {name for name, one in found.items() if one.state in (State.ACT, State.LOOK)}
    for name in unwell:
        Alert.objects.get_or_create(name=name, defaults={"began": now})
    known = {alert.name: alert for alert in Alert.objects.all()}
    lasting = [alert for name, alert in known.items() if name in unwell and _lasts(alert, now)]
    # What is not known at the moment has not become well.
    well = {name for name in known if name not in found or found[name].state is State.WELL}
    Alert.objects.exclude(name__in=well).update(well_since=None)
    Alert.objects.filter(name__in=well, well_since=None).update(well_since=now)
    over = [alert for name, alert in known.items() if name in well and _is_over(alert, now)]
    ended = [alert.name for alert in over if alert.told and alert.name in found]
    if ended or any(_is_due(alert, now) for alert in lasting):
        send([(found[alert.name], ago(alert.began)) for alert in lasting], ended)
        Alert.objects.filter(pk__in=[alert.pk for alert in lasting]).update(told=now)
    Alert.objects.filter(pk__in=[alert.pk for alert in over]).delete()
    return len(lasting) + len(ended)


def _lasts(alert: Alert, now: datetime) -> bool:
    """Long enough to tell of it. What began in the future did so under a clock that was ahead."""
    return alert.told is not None or not now - PATIENCE < alert.began <= now


def _is_due(alert: Alert, now: datetime) -> bool:
    return alert.told is None or not now - AGAIN_AFTER < alert.told <= now


def _is_over(alert: Alert, now: datetime) -> bool:
    """What was never told of ends at once."""
    if alert.told is None:
        return True
    return alert.well_since is not None and not now - OVER_AFTER < alert.well_since <= now


def send(lasting: list[tuple[Reading, str]], ended: list[str]) -> None:
    to = addresses()
    if not to:
        raise NobodyToTell
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


def addresses() -> list[str]:
    """Of everybody who may read "Is all well?"."""
    people = get_user_model()._default_manager.with_perm(
        report.RIGHT, backend="django.contrib.auth.backends.ModelBackend"
    )
    return sorted({person.email for person in people if person.email})
