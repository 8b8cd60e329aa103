"""Home, standard pages and the contact page."""
