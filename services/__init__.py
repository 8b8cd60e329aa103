"""Services with prices, session steps and safety notes.

Provides `all_services`, body areas with their services (`areas`), blocks for both (`blocks`) and
the template tags `service_tags`. Calls the hooks `service_blocks` and `articles_about`.
"""
