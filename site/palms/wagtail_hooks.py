from wagtail import hooks
from wagtail.snippets.models import register_snippet

from palms import image_library, still_missing
from palms.accounts import account_page, audit, lost_factor, report
from palms.admin import LibraryViewSetGroup
from palms.desk import add_first_steps, keep_help_of_this_site
from palms.essential_pages import keep_essential_page, keep_essential_pages
from palms.sitemap import paths_of_pages
from palms.users import ask_again_before_bulk_action, keep_superusers
from palms.wellbeing import report as wellbeing

register_snippet(LibraryViewSetGroup)
hooks.register("register_admin_urls", image_library.urls, order=-1)
hooks.register("register_admin_urls", report.urls)
hooks.register("register_admin_urls", lost_factor.urls)
hooks.register("register_user_listing_buttons", lost_factor.buttons)
hooks.register("register_reports_menu_item", report.menu_item)
hooks.register("register_account_menu_item", report.account_menu_item)
hooks.register("get_avatar_url", account_page.same_picture_for_all)
hooks.register("register_log_actions", audit.register)
hooks.register("construct_help_menu", keep_help_of_this_site)
hooks.register("construct_homepage_panels", add_first_steps)
hooks.register("construct_homepage_panels", still_missing.add_still_missing)
hooks.register("register_admin_urls", still_missing.urls)
hooks.register("construct_homepage_panels", wellbeing.add_wellbeing_line)
hooks.register("register_admin_urls", wellbeing.urls)
hooks.register("register_reports_menu_item", wellbeing.menu_item)
hooks.register("before_delete_page", keep_essential_page)
hooks.register("before_unpublish_page", keep_essential_page)
hooks.register("before_bulk_action", keep_essential_pages)
hooks.register("before_bulk_action", keep_superusers)
hooks.register("before_bulk_action", ask_again_before_bulk_action)
hooks.register("paths_beside_the_tree", paths_of_pages)
