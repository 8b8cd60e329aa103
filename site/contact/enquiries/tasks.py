"""What the queue calls. Its own table keeps arguments and tracebacks: no personal data in either."""

from django_tasks import task

from contact.enquiries.delivery import deliver


@task(backend="mail")
def deliver_mail(mail_id: int) -> None:
    deliver(mail_id)
