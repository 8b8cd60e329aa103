"""Clients signed in with different roles, and a time that can be booked."""

from datetime import datetime, timedelta

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group, Permission
from django.test import Client
from django.utils import timezone

from tests.factories import people
from tests.rendering.enquiries.inbox import HERE


@pytest.fixture
def editor(client) -> Client:
    client.force_login(people.editor())
    return client


@pytest.fixture
def owner() -> Client:
    client = Client()
    client.force_login(people.owner())
    return client


@pytest.fixture
def staff_without_permission(client) -> Client:
    """Staff with access to the admin, but without permissions on enquiries."""
    group = Group.objects.create(name="Only pages")
    group.permissions.add(Permission.objects.get(codename="access_admin"))
    user = get_user_model().objects.create_user("guest", password="x")
    user.groups.add(group)
    client.force_login(user)
    return client


@pytest.fixture
def soon() -> datetime:
    day = timezone.localdate() + timedelta(days=20)
    return datetime(day.year, day.month, day.day, 10, tzinfo=HERE)
