"""Services with prices, session steps and safety notes.

Offers `all_services`, the body areas with the services about them (`areas`), blocks that show both
(`blocks`), and the template tags `service_tags`. Hooks that it calls: `service_blocks`,
`articles_about`.
"""
