from wagtail import hooks

from services.hiding import hidden_services, hiding_times
from services.prices import views
from services.prices.changes import price_times
from services.prices.listing import ServiceViewSet
from services.prices.publishing import register_log_actions
from services.structured_data import describe_spa

hooks.register("describe_spa", describe_spa)
hooks.register("register_admin_menu_item", views.menu_item)
hooks.register("register_admin_urls", views.urls)
hooks.register("register_admin_viewset", ServiceViewSet)
hooks.register("register_log_actions", register_log_actions)
hooks.register("hidden_pages", hidden_services)
hooks.register("transition_times", hiding_times)
hooks.register("transition_times", price_times)
