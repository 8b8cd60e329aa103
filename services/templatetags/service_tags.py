"""Template tags that show services."""

from django import template

from services.queries import all_services

register = template.Library()

register.simple_tag(all_services)
