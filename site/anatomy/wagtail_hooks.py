from wagtail import hooks

from anatomy.taken_down import paths_beside_the_tree

hooks.register("paths_beside_the_tree", paths_beside_the_tree)
