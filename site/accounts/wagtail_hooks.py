from wagtail import hooks

from accounts import account_page, audit, lost_factor, report
from accounts.emails import send_waiting
from accounts.users import ask_again_before_bulk_action, keep_superusers

hooks.register("register_admin_urls", report.urls)
hooks.register("register_admin_urls", lost_factor.urls)
hooks.register("register_user_listing_buttons", lost_factor.buttons)
hooks.register("register_reports_menu_item", report.menu_item)
hooks.register("register_account_menu_item", report.account_menu_item)
hooks.register("get_avatar_url", account_page.same_picture_for_all)
hooks.register("register_log_actions", audit.register)
hooks.register("before_bulk_action", keep_superusers)
hooks.register("before_bulk_action", ask_again_before_bulk_action)
# Before those about enquiries: somebody waits at the sign-in.
hooks.register("send_waiting_mails", send_waiting, order=-1)
