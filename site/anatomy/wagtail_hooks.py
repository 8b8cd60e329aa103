from wagtail import hooks

from anatomy.extra_paths import extra_paths

hooks.register("extra_paths", extra_paths)
