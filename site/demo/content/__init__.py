"""The demo content: text and records as plain data, which the loading command turns into pages."""
