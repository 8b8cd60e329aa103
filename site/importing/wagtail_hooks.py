from wagtail import hooks

from importing.admin import pasted, views

hooks.register("register_admin_urls", views.urls)
hooks.register("register_admin_urls", pasted.urls)
hooks.register("register_settings_menu_item", views.menu_item)
hooks.register("insert_editor_js", pasted.editor_assets)
