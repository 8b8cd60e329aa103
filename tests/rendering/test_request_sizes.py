"""An enquiry that says odd things of its own size is refused, whatever it says."""

import pytest

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def site() -> None:
    from tests.factories import pages

    pages.contact()


@pytest.mark.parametrize(
    "length",
    ["9" * 5000, "1000001", "9" * 19, "-1", "1e3", "０" * 3 + "9" * 5000, "abc", "²"],
    ids=lambda text: text[:8],
)
def test_odd_lengths(client, length: str) -> None:
    answer = client.post(
        "/contact/enquiry/",
        "name=T",
        content_type="application/x-www-form-urlencoded",
        headers={"Sec-Fetch-Site": "same-origin"},
        CONTENT_LENGTH=length,
    )
    assert 400 <= answer.status_code < 500
