"""WSGI application. PYTHONPATH must contain site/ and the repository root."""

import os

from django.core.wsgi import get_wsgi_application

from palms.warm_up import warm_up

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "palms.settings.production")
application = get_wsgi_application()
warm_up(application)
