"""The admin home: panels with common tasks and missing content, and the Help menu."""
