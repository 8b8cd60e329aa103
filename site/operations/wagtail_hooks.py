from wagtail import hooks

from operations.status import report, unfinished

hooks.register("construct_homepage_panels", report.add_status_line)
hooks.register("register_admin_urls", report.urls)
hooks.register("register_reports_menu_item", report.menu_item)
hooks.register("unfinished_steps", unfinished.unfinished)
