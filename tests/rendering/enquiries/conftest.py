"""Who sits at the desk, and a time that can still be booked."""

from datetime import datetime, timedelta

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group, Permission
from django.test import Client
from django.utils import timezone

from tests.factories import people
from tests.rendering.enquiries.inbox import HERE


@pytest.fixture
def desk(client) -> Client:
    client.force_login(people.editor())
    return client


@pytest.fixture
def owner() -> Client:
    client = Client()
    client.force_login(people.owner())
    return client


@pytest.fixture
def guest(client) -> Client:
    """Of the staff, without a right on enquiries."""
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
