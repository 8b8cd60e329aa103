"""The Owner manages accounts of staff; only superusers manage superusers."""

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.test import TestCase
from django.urls import reverse

from tests import reauthentication
from tests.factories import people

REFUSED = (302, 403, 404)
NEW = {
    "username": "third",
    "email": "third@palms.example",
    "first_name": "Third",
    "last_name": "Person",
    "password1": "a-long-Sentence-77",
    "password2": "a-long-Sentence-77",
    "is_active": "on",
}
BULK = ("set_active_state", "assign_role", "delete")


class StaffAccountTests(TestCase):
    @classmethod
    def setUpTestData(cls) -> None:
        cls.owner, cls.editor = people.owner(), people.editor()
        cls.keeper = people.superuser()
        cls.group = Group.objects.get(name="Editor")

    def setUp(self) -> None:
        self.enter(self.owner)

    def enter(self, user) -> None:
        self.client.force_login(user)
        reauthentication.reauthenticate(self.client)

    def bulk(self, action: str, *users):
        ids = "&".join(f"id={user.pk}" for user in users)
        address = reverse("wagtail_bulk_action", args=["auth", "user", action])
        return self.client.post(
            f"{address}?{ids}", {"mark_as_active": "False", "role": str(self.group.pk)}
        )

    def state(self, user) -> tuple:
        found = get_user_model().objects.get(pk=user.pk)
        return (
            found.username,
            found.email,
            found.password,
            found.is_active,
            found.is_superuser,
            sorted(found.groups.values_list("name", flat=True)),
        )

    def test_an_owner_makes_an_account_and_no_superuser(self) -> None:
        data = {**NEW, "is_superuser": "on", "groups": [str(self.group.pk)]}
        self.client.post(reverse("wagtailusers_users:add"), data)
        made = get_user_model().objects.get(username="third")
        assert made.is_active
        assert not made.is_superuser
        assert [group.name for group in made.groups.all()] == ["Editor"]

    def test_an_owner_cannot_promote_to_superuser(self) -> None:
        for user in (self.editor, self.owner):
            with self.subTest(user.username):
                address = reverse("wagtailusers_users:edit", args=[user.pk])
                group = user.groups.get()
                data = {**NEW, "username": user.username, "groups": [str(group.pk)]}
                self.enter(self.owner)
                self.client.post(address, {**data, "is_superuser": "on"})
                found = get_user_model().objects.get(pk=user.pk)
                assert found.last_name == "Person"
                assert not found.is_superuser

    def test_a_superusers_account_is_out_of_an_owners_reach(self) -> None:
        before = self.state(self.keeper)
        for name in ("edit", "delete"):
            address = reverse(f"wagtailusers_users:{name}", args=[self.keeper.pk])
            with self.subTest(name):
                assert self.client.get(address).status_code in REFUSED
                data = {**NEW, "username": "taken-over"}
                assert self.client.post(address, data).status_code in REFUSED
                assert self.state(self.keeper) == before

    def test_nor_is_it_reached_among_others(self) -> None:
        before = self.state(self.keeper)
        for action in BULK:
            with self.subTest(action):
                for together in ([self.keeper], [self.editor, self.keeper]):
                    assert self.bulk(action, *together).status_code in REFUSED
                    assert self.state(self.keeper) == before

    def test_an_owner_changes_and_removes_the_other_accounts(self) -> None:
        self.bulk("set_active_state", self.editor)
        assert not get_user_model().objects.get(pk=self.editor.pk).is_active
        address = reverse("wagtailusers_users:delete", args=[self.editor.pk])
        assert self.client.get(address).status_code == 200
        self.client.post(address)
        assert not get_user_model().objects.filter(pk=self.editor.pk).exists()

    def test_a_superuser_makes_changes_and_removes_superusers(self) -> None:
        self.enter(self.keeper)
        self.client.post(reverse("wagtailusers_users:add"), {**NEW, "is_superuser": "on"})
        other = get_user_model().objects.get(username="third")
        assert other.is_superuser
        edit = reverse("wagtailusers_users:edit", args=[other.pk])
        assert self.client.get(edit).status_code == 200
        self.bulk("delete", other)
        assert not get_user_model().objects.filter(pk=other.pk).exists()
