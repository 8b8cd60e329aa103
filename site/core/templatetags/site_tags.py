"""Template tags that every page may use."""

from django import template

from core.pictures import picture

register = template.Library()

register.simple_tag(picture, name="responsive_picture")
