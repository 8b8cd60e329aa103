from wagtail import hooks

from accounts import account_page, audit, factor_removal, report
from accounts.emails import send_queued
from accounts.users import protect_superusers, require_reauthentication

hooks.register("register_admin_urls", report.urls)
hooks.register("register_admin_urls", factor_removal.urls)
hooks.register("register_user_listing_buttons", factor_removal.buttons)
hooks.register("register_reports_menu_item", report.menu_item)
hooks.register("register_account_menu_item", report.account_menu_item)
hooks.register("get_avatar_url", account_page.default_avatar_url)
hooks.register("register_log_actions", audit.register_actions)
hooks.register("before_bulk_action", protect_superusers)
hooks.register("before_bulk_action", require_reauthentication)
# Before e-mails about enquiries: a user waits for a password reset.
hooks.register("send_waiting_mails", send_queued, order=-1)
