from django.urls import reverse
from wagtail import hooks

# The search page offers all massages before anybody has searched.
hooks.register("paths_beside_the_tree", lambda page: [reverse("search")])
