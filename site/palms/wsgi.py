"""The door for the application server; site/ and the repository root must be on its path."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "palms.settings.production")
application = get_wsgi_application()
