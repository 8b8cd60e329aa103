"""Views for the page of each body area and for the list of them. They are no Wagtail pages."""
