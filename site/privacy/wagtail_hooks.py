from wagtail import hooks

from privacy.views import person_item, person_urls

hooks.register("register_admin_urls", person_urls)
hooks.register("register_reports_menu_item", person_item)
