"""The inbox in the Wagtail admin: list, detail view, actions, calendar file and export."""
