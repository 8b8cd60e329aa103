"""URLs and commands of the latest release still exist: e-mails, bookmarks and cron use them."""

import inspect
import json
from io import StringIO

import pytest
from django.core.management import call_command, get_commands, load_command_class
from django.urls import get_resolver

from enquiries.models import EnquiryMail
from tests.factories.enquiries import enquiry
from tests.factories.records import contact_details
from tests.migrations.released_code import ReleasedCode

PRINT_NAMES = """
import json
from django.core.management import get_commands
from django.urls import get_resolver

print(json.dumps({"routes": list(routes(get_resolver())), "commands": list(get_commands())}))
"""
# The catalogue of blocks was for developers; no e-mail and no guide linked to it.
GONE_ROUTES = "admin/catalogue/"
# Of django-tasks-db. Unused: mail_worker did the same.
GONE_COMMANDS = {"db_worker", "prune_db_task_results"}
# As called by deploy/, docs/ and cron at the release.
CALLS = [
    ["backup", "--to", "s3://folder"],
    ["forget_enquiries"],
    ["forget_questions"],
    ["forget_sign_ins"],
    ["load_demo"],
    ["mail_worker"],
    ["mail_worker", "--with-parent"],
    ["person", "find", "thandi@example.com"],
    ["person", "erase", "thandi@example.com", "--yes"],
    ["remove_second_factor", "owner"],
    ["restore", "backup", "--identity", "key", "--replace"],
    ["run_schedule"],
    ["run_schedule", "--once"],
    ["send_waiting_mail"],
    ["start", "--port", "8000"],
]


def routes(resolver, start=""):
    """Every URL pattern. Also run with the released code."""
    for pattern in resolver.url_patterns:
        if hasattr(pattern, "url_patterns"):
            yield from routes(pattern, start + str(pattern.pattern))
        else:
            yield start + str(pattern.pattern)


def test_every_url_and_command_of_the_release_exists(
    released_code: ReleasedCode,
) -> None:
    before = json.loads(released_code.run(inspect.getsource(routes) + PRINT_NAMES))
    gone = set(before["routes"]) - set(routes(get_resolver()))
    assert len(before["routes"]) > 300
    assert not [route for route in gone if not route.startswith(GONE_ROUTES)]
    assert set(before["commands"]) - set(get_commands()) == GONE_COMMANDS


@pytest.mark.parametrize("call", CALLS, ids=" ".join)
def test_commands_accept_their_former_arguments(call: list[str]) -> None:
    name, *arguments = call
    parser = load_command_class(get_commands()[name], name).create_parser("manage.py", name)
    parser.parse_args(arguments)


@pytest.mark.django_db
def test_the_old_name_of_a_command_warns_and_runs_the_new_one(mailoutbox: list) -> None:
    contact_details(enquiries_to="owner@spa.example")
    enquiry().mails.create(to="spa")
    warning = StringIO()
    call_command("send_waiting_mail", stderr=warning)
    assert "mail_worker --once" in warning.getvalue()
    assert [mail.to for mail in mailoutbox] == [["owner@spa.example"]]
    assert EnquiryMail.objects.get().state == "sent"
