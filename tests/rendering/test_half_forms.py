"""A form that lacks what every browser sends is refused in words."""

import pytest
from django.urls import reverse

from tests.factories import people
from tests.factories.site import small_site


@pytest.mark.django_db
def test_an_article_without_its_hidden_fields(client):
    site = small_site()
    client.force_login(people.editor())
    address = reverse("wagtailadmin_pages:add", args=["articles", "articlepage", site.articles.pk])
    answer = client.post(address, {"title": "Half", "slug": "half"})
    assert answer.status_code == 400
    assert "Go back" in answer.content.decode()
