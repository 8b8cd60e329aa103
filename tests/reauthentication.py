"""Test clients whose session is freshly reauthenticated."""

import time

from django.contrib.auth import SESSION_KEY
from django.test import Client


def reauthenticate(client: Client) -> None:
    session = client.session
    session["account_authentication_methods"] = [
        {"method": "password", "at": time.time(), "reauthenticated": True}
    ]
    session["account_authentication_methods_user"] = session[SESSION_KEY]
    session.save()
