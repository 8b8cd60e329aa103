from wagtail import hooks

from palms.sitemap import paths_of_pages

hooks.register("extra_paths", paths_of_pages)
