"""Upgrades a site in use at the latest release: no row, column or permission is lost."""

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from django.core.management import call_command
from django.db import connection
from django.db.migrations.loader import MigrationLoader
from django.test import Client
from wagtail.models import Page

from tests.isolated_sites import IsolatedSites
from tests.migrations import released
from tests.migrations.released_code import ReleasedCode
from tests.stores.fixtures import *  # noqa: F403

# New migrations and models add rows; existing ones stay.
GROWS = {"django_migrations", "django_content_type", "auth_permission"}
# Rebuilt from other rows after each migration, or after one that requires it.
DERIVED = ("core_contentversion", "wagtailsearch_indexentry")

# Tables of Django, Wagtail and allauth that this site does not use.
EMPTY = {
    "account_emailconfirmation",
    "django_tasks_database_dbtaskresult",
    "wagtailadmin_admin",
    "wagtailadmin_formstate",
    "wagtailcore_uploadedfile",
    "wagtailcore_workflowcontenttype",
    "wagtaildocs_document",
    "wagtailimages_image",
    "wagtailimages_rendition",
}

# Run with the released code, on an empty database.
FILL = """
import json
from datetime import date, timedelta
from allauth.account.forms import default_token_generator
from allauth.account.models import EmailAddress
from allauth.account.utils import user_pk_to_url_str
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from django.contrib.auth.models import Group, Permission
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.admin.admin_url_finder import AdminURLFinder

call_command("migrate", verbosity=0)

from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Collection, CollectionViewRestriction, Comment, CommentReply
from wagtail.models import GroupApprovalTask, GroupCollectionPermission, GroupPagePermission
from wagtail.models import GroupSitePermission, PageViewRestriction, Site, Workflow, WorkflowPage
from wagtail.models import WorkflowTask
from wagtail.users.models import UserProfile
from contact.models import ContactDetails, ContactTap, NetworkCount, NetworkSalt, NewsConsent
from contact.models import SpecialDay
from core.models import JobRun
from tests.factories import people, questions
from tests.factories.enquiries import enquiry
from tests.factories.site import small_site

small = small_site()
now = timezone.now()
owner, editor, keeper = people.owner(), people.editor(), people.superuser()
EmailAddress.objects.create(user=owner, email=owner.email, verified=True, primary=True)
RecoveryCodes.activate(owner)
# Permissions that no migration grants.
desk = Group.objects.create(name="Desk")
editor.groups.add(desk)
editor.user_permissions.add(Permission.objects.get(codename="change_enquiry"))
desk.permissions.add(*Permission.objects.filter(codename__in=["add_image", "access_admin"]))
rooms = Collection.get_first_root_node().add_child(name="Rooms")
for permission in Permission.objects.filter(content_type__model="page", codename="publish_page"):
    GroupPagePermission.objects.create(group=desk, page=small.articles, permission=permission)
for permission in Permission.objects.filter(codename="add_siteimage"):
    GroupCollectionPermission.objects.create(group=desk, collection=rooms, permission=permission)
PageViewRestriction.objects.create(page=small.standard, restriction_type="groups").groups.add(desk)
restriction = CollectionViewRestriction.objects.create(collection=rooms, restriction_type="groups")
restriction.groups.add(desk)
permission = Permission.objects.get(codename="change_siteidentity")
GroupSitePermission.objects.create(group=desk, site=Site.objects.get(), permission=permission)
UserProfile.get_for_user(editor)

ContactDetails.objects.update(enquiries_to="owner@spa.example", street_address="1 Palm Road")
for state, attempts in [("waiting", 3), ("sending", 2), ("sent", 1)]:
    asked = enquiry(times=[now + timedelta(days=2)], service=small.service, wants_news=True)
    asked.mails.create(to="spa", state=state, attempts=attempts)
    asked.events.create(by=editor, what="Called back", note="Comes on Saturday")
SpecialDay.objects.create(details=ContactDetails.objects.get(), date=date(2026, 12, 24), reason="Eve")
NewsConsent.objects.create(name="Thandi", email="thandi@example.com", wording="Send me news")
ContactTap.objects.create(day=date(2026, 3, 1), channel="whatsapp", placement="foot", total=3)
NetworkSalt.objects.create(day=date(2026, 3, 1), salt="salt")
NetworkCount.objects.create(network="network", minute=now)
questions.reader_question(small.article)
Redirect.objects.create(old_path="/old", redirect_page=small.article)
JobRun.objects.create(name="backup", started=now)
small.article.title = "A draft"
small.article.save_revision(user=editor)
comment = Comment(page=small.article, user=editor, text="Shorter?", contentpath="title")
comment.save()
CommentReply.objects.create(comment=comment, user=owner, text="Yes")
small.image.tags.add("stones")
task = GroupApprovalTask.objects.create(name="Read it")
task.groups.add(desk)
workflow = Workflow.objects.create(name="Two people")
WorkflowTask.objects.create(workflow=workflow, task=task)
WorkflowPage.objects.create(workflow=workflow, page=small.articles)
workflow.start(small.article, editor)
# A session and log entries.
client = Client()
client.force_login(editor)
assert client.get("/admin/").status_code == 200
assert client.get(f"/admin/pages/{small.article.pk}/edit/").status_code == 200
# Links in its e-mails.
key = f"{user_pk_to_url_str(owner)}-{default_token_generator.make_token(owner)}"
reset = reverse("account_reset_password_from_key", kwargs={"uidb36": "UID", "key": "KEY"})
links = {
    "reset": reset.replace("UID-KEY", key),
    "forgotten": reverse("account_reset_password"),
    "enquiry": AdminURLFinder().get_edit_url(asked),
}
print(json.dumps(links))
"""


@dataclass
class Table:
    columns: list[str]
    rows: list[tuple]

    def of(self, columns: list[str]) -> Counter[str]:
        """How often each combination of these columns occurs."""
        places = [self.columns.index(column) for column in columns]
        return Counter(repr([row[place] for place in places]) for row in self.rows)


def tables() -> dict[str, Table]:
    found = {}
    with connection.cursor() as cursor:
        for name in connection.introspection.table_names(cursor):
            if not name.startswith(DERIVED):
                cursor.execute(f'SELECT * FROM "{name}"')
                columns = [column[0] for column in cursor.description]
                found[name] = Table(columns, cursor.fetchall())
    return found


def declared() -> set[str]:
    """The columns that migrations since the release declare to change."""
    later = released.later_migrations(MigrationLoader(None))
    return {column for migration in later for column in getattr(migration, "changes_rows", {})}


@dataclass
class Upgrade:
    before: dict[str, Table]
    after: dict[str, Table]
    links: dict[str, str]

    def differs(self, name: str, columns: list[str], *, may_grow: bool = False) -> str:
        before, after = self.before[name].of(columns), self.after[name].of(columns)
        lost, more = before - after, after - before
        return f"{name}: lost {lost}, added {more}" if lost or (more and not may_grow) else ""


@pytest.fixture(scope="module")
def upgrade(sites: IsolatedSites, released_code: ReleasedCode) -> Iterator[Upgrade]:
    site = sites.empty()
    links = json.loads(released_code.run(FILL, site))
    with site.running():
        before = tables()
        call_command("migrate", verbosity=0, interactive=False)
        yield Upgrade(before, tables(), links)


def test_the_site_has_rows_in_every_table(upgrade: Upgrade) -> None:
    assert {name for name, table in upgrade.before.items() if not table.rows} == EMPTY


def test_no_table_or_column_is_lost(upgrade: Upgrade) -> None:
    for name, table in upgrade.before.items():
        assert name in upgrade.after
        assert set(table.columns) <= set(upgrade.after[name].columns), name


def test_rows_and_permissions_change_only_as_declared(upgrade: Upgrade) -> None:
    changed = declared()
    found = []
    for name, table in upgrade.before.items():
        columns = [column for column in table.columns if f"{name}.{column}" not in changed]
        # A migration that adds a row, such as a right of a group, declares a column of its table.
        may_grow = name in GROWS or len(columns) < len(table.columns)
        if difference := upgrade.differs(name, columns, may_grow=may_grow):
            found.append(difference)
    assert not found, "\n".join(found)


def test_every_declared_change_of_a_column_happens(upgrade: Upgrade) -> None:
    for name, column in (each.split(".") for each in declared()):
        if column in upgrade.before[name].columns:
            assert upgrade.differs(name, [column]), f"Nothing in {name}.{column} changed."
        else:
            assert upgrade.after[name].of([column])


def test_the_schema_equals_that_of_a_new_site(upgrade: Upgrade, sites: IsolatedSites) -> None:
    upgraded = {name: set(table.columns) for name, table in upgrade.after.items()}
    with sites.migrated().running():
        for name, table in tables().items():
            assert set(table.columns) == upgraded[name], name


def test_pages_are_served_and_the_editor_signs_in(upgrade: Upgrade) -> None:
    visitor, editor = Client(), Client()
    for page in Page.objects.live().public().filter(depth__gt=1):
        assert visitor.get(page.url).status_code == 200, page.url
    answer = editor.post("/admin/login/", {"login": "editor", "password": "secret"})
    assert answer.headers["Location"] == "/admin/"
    assert editor.get("/admin/").status_code == 200


def test_links_in_old_emails_still_work(upgrade: Upgrade) -> None:
    visitor, editor = Client(), Client()
    editor.post("/admin/login/", {"login": "editor", "password": "secret"})
    assert "Comes on Saturday" in editor.get(upgrade.links["enquiry"]).content.decode()
    assert visitor.get(upgrade.links["forgotten"]).status_code == 200
    assert 'name="password1"' in visitor.get(upgrade.links["reset"], follow=True).content.decode()
