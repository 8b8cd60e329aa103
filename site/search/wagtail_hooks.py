from django.urls import reverse
from wagtail import hooks

# Without a query the search page lists all services.
hooks.register("paths_beside_the_tree", lambda page: [reverse("search")])
