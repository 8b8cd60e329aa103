from django.urls import reverse
from wagtail import hooks

# Without a query the search page lists all services.
hooks.register("extra_paths", lambda page: [reverse("search")])
