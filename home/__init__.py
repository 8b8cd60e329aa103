"""Home, standard pages, the contact page, and the pages of the body areas (`areas`).

Registers its contact page and standard pages with hooks, for packages below that link to them.
"""
