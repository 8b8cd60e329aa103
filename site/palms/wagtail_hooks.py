from wagtail import hooks
from wagtail.snippets.models import register_snippet

from palms import image_library
from palms.admin import LibraryViewSetGroup
from palms.essential_pages import keep_essential_page, keep_essential_pages
from palms.sitemap import paths_of_pages

register_snippet(LibraryViewSetGroup)
hooks.register("register_admin_urls", image_library.urls, order=-1)
hooks.register("before_delete_page", keep_essential_page)
hooks.register("before_unpublish_page", keep_essential_page)
hooks.register("before_bulk_action", keep_essential_pages)
hooks.register("paths_beside_the_tree", paths_of_pages)
