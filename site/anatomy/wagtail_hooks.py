from wagtail import hooks

from anatomy.extra_paths import paths_beside_the_tree

hooks.register("paths_beside_the_tree", paths_beside_the_tree)
