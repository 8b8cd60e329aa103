from wagtail import hooks

from services.listed import all_services
from services.structured_data import describe_spa

hooks.register("bookable_services", all_services)
hooks.register("describe_spa", describe_spa)
