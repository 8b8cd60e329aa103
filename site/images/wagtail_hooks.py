from wagtail import hooks

from images import library

# Before Wagtail's own URL patterns.
hooks.register("register_admin_urls", library.urls, order=-1)
