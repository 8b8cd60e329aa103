"""An editor with a session, as the sign-in would make it; to be called inside the site."""


def editor(name: str) -> dict[str, str]:
    """The cookies that a browser would send, and the token that forms carry."""
    from django.conf import settings
    from django.contrib.auth import (
        BACKEND_SESSION_KEY,
        HASH_SESSION_KEY,
        SESSION_KEY,
        get_user_model,
    )
    from django.contrib.auth.models import Group
    from django.contrib.sessions.backends.cached_db import SessionStore

    user, _new = get_user_model().objects.get_or_create(
        username=name, defaults={"email": f"{name}@example.com"}
    )
    user.groups.add(Group.objects.get(name="Editor"))
    session = SessionStore()
    session[SESSION_KEY] = str(user.pk)
    session[BACKEND_SESSION_KEY] = "django.contrib.auth.backends.ModelBackend"
    session[HASH_SESSION_KEY] = user.get_session_auth_hash()
    session.save()
    token = "t" * 32
    cookies = {settings.SESSION_COOKIE_NAME: session.session_key, settings.CSRF_COOKIE_NAME: token}
    return {
        "cookies": "; ".join(f"{cookie}={value}" for cookie, value in cookies.items()),
        "csrf": token,
    }
