from palms.admin import LibraryViewSetGroup
from wagtail.snippets.models import register_snippet

register_snippet(LibraryViewSetGroup)
