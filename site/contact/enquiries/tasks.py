"""What the queue calls. Its own table keeps arguments and tracebacks: no personal data in either."""

from datetime import timedelta

from django.db.models import Q
from django.utils import timezone
from django_tasks import task
from django_tasks_db.models import DBTaskResult

from contact.enquiries.delivery import deliver

# A task is of no more use than a knock at the door: the mail's own row says what is to be done.
KEPT = timedelta(days=7)


@task(backend="mail")
def deliver_mail(mail_id: int) -> None:
    deliver(mail_id)


def forget_old_tasks() -> int:
    """Finished ones, ones that a dead worker left, and ones that no worker ever took: how many."""
    before = timezone.now() - KEPT
    over = Q(finished_at__lt=before) | Q(enqueued_at__lt=before, finished_at=None)
    return DBTaskResult.objects.filter(over).delete()[0]
