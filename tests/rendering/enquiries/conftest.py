"""Who sits at the desk, and a time that can still be booked."""

from datetime import datetime, timedelta

import pytest
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
def soon() -> datetime:
    day = timezone.localdate() + timedelta(days=20)
    return datetime(day.year, day.month, day.day, 10, tzinfo=HERE)
