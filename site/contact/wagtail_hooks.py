from wagtail import hooks

from contact import outdated
from contact.closed_days.viewset import closed_days
from contact.structured_data import describe_spa

hooks.register("describe_spa", describe_spa)
hooks.register("register_admin_viewset", lambda: closed_days)
hooks.register("before_edit_setting", outdated.remember_shown)
hooks.register("after_edit_setting", outdated.mark_changed)
