"""Settings, snippets and reports are complete: editors find them, and groups have permissions for them."""

import pytest
from django.apps import apps
from django.contrib.auth.models import Group, Permission
from django.test import Client
from django.urls import NoReverseMatch, reverse
from modelcluster.fields import ParentalKey
from wagtail import hooks
from wagtail.admin.panels import get_edit_handler
from wagtail.blocks import ChooserBlock
from wagtail.contrib.settings.registry import registry
from wagtail.images import get_image_model
from wagtail.models import Page, get_page_models
from wagtail.permission_policies import ModelPermissionPolicy
from wagtail.search import index
from wagtail.snippets.models import get_snippet_models

from caching.signal_handlers import WAGTAIL_MODELS, is_content
from core.blocks.choosers import CachedChooserMixin
from tests.contract.guide import step
from tests.factories import people
from tests.factories.blocks import every_block
from tests.factories.site import small_site
from tests.states.blocks import parts

SNIPPETS = sorted(get_snippet_models(), key=lambda model: model.__name__)
EDITED = [*(model for model in get_page_models() if model is not Page), *SNIPPETS, *registry]


@pytest.mark.parametrize("model", EDITED, ids=lambda model: model.__name__)
def test_every_field_can_be_edited(model) -> None:
    handler = model.get_edit_handler() if issubclass(model, Page) else get_edit_handler(model)
    form = handler.get_form_class().base_fields
    fields = [f.name for f in model._meta.local_fields if f.editable and not f.primary_key]
    missing = ", ".join(name for name in fields if name not in form)
    assert not missing, f"Add a panel for {missing} in {model.__module__}."


def test_editors_find_every_record() -> None:
    """Pages, settings, pictures, and what is a row of a page or record, need no viewset."""
    others = {*SNIPPETS, *registry, get_image_model()}
    for model in filter(is_content, apps.get_models()):
        is_row = any(isinstance(field, ParentalKey) for field in model._meta.fields)
        has_viewset_elsewhere = model in others or issubclass(model, Page) or is_row
        assert has_viewset_elsewhere or model._meta.label_lower in WAGTAIL_MODELS, step(
            "Add a snippet", 3, f"add a viewset of {model.__name__} to site/admin_home/library.py."
        )


@pytest.mark.django_db
def test_snippets_are_searched_and_made_by_a_factory() -> None:
    small_site()
    for model in filter(is_content, SNIPPETS):
        assert issubclass(model, index.Indexed), step(
            "Add a snippet", 1, f"let {model.__name__} in {model.__module__} inherit index.Indexed."
        )
        assert model.objects.exists(), step(
            "Add a snippet", 5, f"make one {model.__name__} in tests/factories/site.py."
        )


@pytest.mark.django_db
def test_owner_has_permission_for_every_record() -> None:
    owner = people.owner()
    for model in (*SNIPPETS, *registry):
        viewset = getattr(model, "snippet_viewset", None)
        policy = viewset.permission_policy if viewset else ModelPermissionPolicy(model)
        assert policy.user_has_any_permission(owner, {"view", "change"}), step(
            "Add a snippet", 4, f"give Owner permissions for {model.__name__} in home/migrations/."
        )


def test_choosers_in_blocks_fetch_all_records_at_once() -> None:
    for name, block in every_block().items():
        for part in parts(block):
            if isinstance(part, ChooserBlock):
                assert isinstance(part, CachedChooserMixin), (
                    f"{name}: use RecordChooserBlock or CardChooserBlock of core.blocks.choosers."
                )
                objects = part.target_model.objects
                assert hasattr(objects, "for_display") or part.target_model is get_image_model(), (
                    step("Add a snippet", 1, f"{part.target_model.__name__}.objects.for_display().")
                )


# They show nothing that is stored, only the guide that all staff may read.
FOR_ALL_STAFF = {"guide"}


def admin_views() -> dict[str, str]:
    """Name and address of the admin views that our packages add; those with parameters left out."""
    found = {}
    for url in (url for urls in hooks.get_hooks("register_admin_urls") for url in urls()):
        try:
            found[url.name] = reverse(url.name)
        except (AttributeError, NoReverseMatch):  # a view of Wagtail's replaced, or parameters
            continue
    return found


@pytest.mark.django_db
def test_reports_require_a_permission(client: Client) -> None:
    user = people.editor()
    user.groups.set([Group.objects.create(name="Nothing but the admin")])
    user.groups.get().permissions.add(Permission.objects.get(codename="access_admin"))
    client.force_login(user)
    for name, address in admin_views().items():
        assert (client.get(address).status_code == 200) == (name in FOR_ALL_STAFF), step(
            "Add an admin report", 1, f"the view {name} checks no permission."
        )


def test_reports_are_in_a_menu() -> None:
    menus = ("register_reports_menu_item", "register_admin_menu_item")
    linked = {item().url for menu in menus for item in hooks.get_hooks(menu)}
    for name, address in admin_views().items():
        assert address in linked or not name.endswith("_report"), step(
            "Add an admin report", 2, f"register a menu item for {name} in wagtail_hooks.py."
        )
