from wagtail import hooks
from wagtail.snippets.models import register_snippet

from admin_home import checklist_views, guide_view, outdated_places, recent_edits, still_missing
from admin_home.first_steps import add_first_steps
from admin_home.help_menu import remove_external_links
from admin_home.library import LibraryViewSetGroup
from admin_home.page_list import AllPagesViewSet
from admin_home.reminders import holidays
from admin_home.unused import remove_reports
from admin_home.worth_a_look import add_worth_a_look

register_snippet(LibraryViewSetGroup)
hooks.register("register_admin_viewset", AllPagesViewSet)
hooks.register("construct_reports_menu", remove_reports)
hooks.register("construct_help_menu", remove_external_links)
# After every package has added its own.
hooks.register("construct_homepage_panels", recent_edits.replace_panels, order=10)
hooks.register("construct_homepage_summary_items", recent_edits.remove_totals, order=10)
hooks.register("construct_homepage_panels", add_first_steps)
hooks.register("construct_homepage_panels", outdated_places.add_outdated_places)
hooks.register("construct_homepage_panels", add_worth_a_look)
hooks.register("construct_homepage_panels", checklist_views.add_checklist)
hooks.register("construct_homepage_panels", still_missing.add_still_missing)
hooks.register("register_admin_urls", still_missing.urls)
hooks.register("register_admin_urls", outdated_places.urls)
hooks.register("register_admin_urls", checklist_views.urls)
hooks.register("register_help_menu_item", checklist_views.menu_item)
hooks.register("register_admin_urls", holidays.urls)
hooks.register("register_admin_urls", guide_view.urls)
hooks.register("register_help_menu_item", guide_view.menu_item)
