from wagtail import hooks

from palms.sitemap import paths_of_pages

hooks.register("paths_beside_the_tree", paths_of_pages)
