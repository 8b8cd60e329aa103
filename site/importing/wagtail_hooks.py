from wagtail import hooks

from importing.admin import views

hooks.register("register_admin_urls", views.urls)
hooks.register("register_settings_menu_item", views.menu_item)
