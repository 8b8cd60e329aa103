"""A session whose person just showed once more that it is they."""

import time

from django.contrib.auth import SESSION_KEY
from django.test import Client


def give(client: Client) -> None:
    session = client.session
    session["account_authentication_methods"] = [
        {"method": "password", "at": time.time(), "reauthenticated": True}
    ]
    session["account_authentication_methods_user"] = session[SESSION_KEY]
    session.save()
