from wagtail import hooks

from services.structured_data import describe_spa

hooks.register("describe_spa", describe_spa)
