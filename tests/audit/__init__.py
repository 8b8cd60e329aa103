"""`make audit`: what the site costs and how well it is built, measured from the outside."""
