"""The icon and the manifest that browsers ask for by themselves."""

import json
from pathlib import Path

import pytest
from django.conf import settings
from django.contrib.staticfiles import finders
from django.test import Client


def found(url: str) -> Path:
    """The static file at this address."""
    return Path(finders.find(url.removeprefix(settings.STATIC_URL)))


@pytest.mark.parametrize("name", ["icon-192.png", "icon-512.png", "favicon.svg"])
def test_addresses_of_icons_in_older_manifests_lead_on(client: Client, name: str) -> None:
    assert found(client.get(f"/static/img/{name}").url).name == name


def test_the_icon_at_its_usual_address_is_there(client: Client) -> None:
    assert found(client.get("/favicon.ico").url).name == "favicon.ico"


def test_the_manifest_names_icons_that_are_there(client: Client) -> None:
    manifest = json.loads(found(client.get("/site.webmanifest").url).read_text())
    assert all(found(icon["src"]).exists() for icon in manifest["icons"])
