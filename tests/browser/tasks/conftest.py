"""A site of its own for the tasks, which change prices, hours and pages, on a desktop and a phone."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import DESKTOP, PHONE
from tests.browser.serving import Site
from tests.browser.tasks.steps import Steps


@pytest.fixture(scope="session")
def spa(browser: Browser) -> Iterator[Site]:
    """The site of the tasks; other browser tests do not see what they change."""
    site = Site()
    yield site
    site.close()


@pytest.fixture(params=["desktop", "phone"])
def steps(request, open_page: Callable[..., Page], sign_in, spa: Site) -> Steps:
    """The owner, signed in, on the admin's first page; the test runs on both devices."""
    is_phone = request.param == "phone"
    page = open_page(**PHONE if is_phone else DESKTOP)
    sign_in(page, spa.owner)
    return Steps(page, is_touch=is_phone)


@pytest.fixture
def record_steps(request, steps: Steps) -> Callable[[str, int], None]:
    """`record_steps("one price changed and shown", 3)` fails if the task took more than 3 steps.

    The end of a test run prints all counts."""

    def record(task: str, limit: int) -> None:
        device = "phone" if steps.is_touch else "desktop"
        line = f"{task} | {device} | {steps.count} of {limit}"
        request.node.user_properties.append(("steps", line))
        assert steps.count <= limit, line

    return record
