"""State of backup, e-mails, scheduler and edge refresh."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from django.conf import settings
from django.db.migrations.recorder import MigrationRecorder
from django.db.models import Min
from django.utils import timezone

from contact.models import ContactDetails
from enquiries.waiting import Waiting, count_waiting
from operations.edge import overdue_count
from operations.models import JobRun
from operations.status.reading import Reading, State, ago

# It runs nightly: a day and its duration, and a day more.
BACKUP_LATE, BACKUP_LOST = timedelta(hours=27), timedelta(hours=51)
# The job that runs most often.
SCHEDULER_JOB = "publish_scheduled"
SCHEDULER_LATE, SCHEDULER_LOST = timedelta(minutes=1), timedelta(minutes=10)
BACKUP, MAIL = "Last backup", "Mails about enquiries"
TELL_OPERATOR = "Tell the person who looks after the server."


def last_runs() -> dict[str, JobRun]:
    """The last runs of the jobs below, by name."""
    return JobRun.objects.in_bulk(["backup", SCHEDULER_JOB], field_name="name")


def backup(runs: Mapping[str, JobRun] | None = None) -> Reading:
    """`runs`: what `last_runs` returned, to save a query."""
    name = BACKUP
    if not settings.BACKUP_TO:
        return Reading(
            name,
            State.LOOK,
            "This site makes no backup: no place for it is set.",
            "Ask the person who looks after the server to set BACKUP_TO.",
        )
    run = (last_runs() if runs is None else runs).get("backup")
    if run is None or run.finished is None:
        says = "None has ended yet. It is made every night at 03:00."
        if timezone.now() - installed_at() > BACKUP_LATE:
            return Reading(name, State.ACT, says, TELL_OPERATOR)
        later = f"If this still stands here tomorrow: {TELL_OPERATOR[0].lower()}{TELL_OPERATOR[1:]}"
        return Reading(name, State.UNKNOWN, says, later)
    when = ago(run.finished)
    if not run.succeeded:
        return Reading(name, State.ACT, f"The last try failed: {when}. {run.said}", TELL_OPERATOR)
    age = timezone.now() - run.finished
    if age > BACKUP_LATE:
        state = State.ACT if age > BACKUP_LOST else State.LOOK
        return Reading(name, state, f"{when}. It should be made every night.", TELL_OPERATOR)
    return Reading(name, State.WELL, f"{when}. {run.said}")


def installed_at() -> datetime:
    """When the first migration was applied."""
    applied = MigrationRecorder.Migration.objects.aggregate(first=Min("applied"))
    return applied["first"] or timezone.now()


def recipient(details: ContactDetails | None = None) -> Reading:
    """`details`: of the present request, to save queries."""
    name = "Who gets enquiries"
    if address := (details or ContactDetails.for_default_site()).enquiries_to:
        return Reading(name, State.WELL, f"A mail for each enquiry goes to {address}.")
    return Reading(
        name,
        State.LOOK,
        "No address is set: nobody gets a mail when an enquiry comes.",
        "Open Settings, Contact details, and fill in “Enquiries go to”. The enquiries themselves are "
        "all there, in the menu under Enquiries.",
    )


def mail(figures: Waiting | None = None) -> Reading:
    """`figures`: of the present request, to save a query."""
    name = MAIL
    figures = figures or count_waiting()
    last = figures.last_sent
    sent = f"The last one was sent {ago(last)}." if last else "None has been sent so far."
    if unsent := figures.undelivered:
        words = "mail is" if unsent == 1 else "mails are"
        return Reading(
            name,
            State.ACT,
            f"{unsent} {words} not sent. {sent}",
            "Open the enquiries: each says what is wrong and lets you send it again. The enquiries "
            "themselves are all there.",
        )
    return Reading(name, State.WELL, f"Nothing waits for longer than it should. {sent}")


def scheduler(runs: Mapping[str, JobRun] | None = None) -> Reading:
    """`runs`: what `last_runs` returned, to save a query."""
    name = "Work by the clock"
    run = (last_runs() if runs is None else runs).get(SCHEDULER_JOB)
    if run is None or run.finished is None:
        return Reading(
            name,
            State.ACT,
            "It has never run here: timed pages do not appear, and no backup is made.",
            f"The scheduler is not running. {TELL_OPERATOR}",
        )
    age = timezone.now() - run.finished
    when = f"Last looked {ago(run.finished)}."
    if age > SCHEDULER_LATE:
        state = State.ACT if age > SCHEDULER_LOST else State.LOOK
        return Reading(name, state, f"{when} It should look every few seconds.", TELL_OPERATOR)
    if not run.succeeded:
        return Reading(name, State.LOOK, f"{when} The last look failed: {run.said}.", TELL_OPERATOR)
    return Reading(name, State.WELL, when)


def edge_refresh() -> Reading:
    name = "Pages that were taken down"
    if number := overdue_count():
        addresses = "address still waits" if number == 1 else "addresses still wait"
        return Reading(
            name,
            State.ACT,
            f"{number} {addresses} to be removed from the copies that stand in front of the site. "
            "Visitors may see what was taken down when the site is away.",
            TELL_OPERATOR,
        )
    return Reading(name, State.WELL, "Nothing waits for longer than it should.")
