from wagtail import hooks

from contact.closed_days.viewset import closed_days
from contact.structured_data import describe_spa

hooks.register("describe_spa", describe_spa)
hooks.register("register_admin_viewset", lambda: closed_days)
