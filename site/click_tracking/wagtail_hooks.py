from wagtail import hooks

from click_tracking.report import admin_urls, menu_item
from click_tracking.week import add_clicks

hooks.register("construct_homepage_panels", add_clicks)
hooks.register("register_admin_urls", admin_urls)
hooks.register("register_admin_menu_item", menu_item)
