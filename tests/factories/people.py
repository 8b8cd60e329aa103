"""Users: an owner, an editor and a superuser."""

from django.contrib.auth import get_user_model
from django.contrib.auth.models import AbstractUser, Group


def owner() -> AbstractUser:
    return _staff("owner", "Owner")


def editor() -> AbstractUser:
    return _staff("editor", "Editor")


def superuser() -> AbstractUser:
    return get_user_model().objects.create_superuser("keeper", "keeper@palms.example", "secret")


def _staff(name: str, group: str) -> AbstractUser:
    user = get_user_model().objects.create_user(name, f"{name}@palms.example", "secret")
    user.groups.add(Group.objects.get(name=group))
    return user
