from wagtail import hooks

from demo.unfinished import unfinished

hooks.register("unfinished_steps", unfinished)
