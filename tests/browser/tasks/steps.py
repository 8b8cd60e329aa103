"""Counts the steps of a task in the admin as a person takes them.

A click or tap is one step, a field typed one, a file dialog two. Looking, scrolling and waiting are
none. A task starts on the admin's first page, signed in."""

from pathlib import Path

from playwright.sync_api import Locator, Page


class Steps:
    """The steps of one task in `page`, by touch if the page has a touch screen."""

    def __init__(self, page: Page, is_touch: bool) -> None:
        self.page = page
        self.is_touch = is_touch
        self.count = 0

    def press(self, target: Locator) -> None:
        """Click or tap: one step."""
        self.count += 1
        if self.is_touch:
            target.tap()
        else:
            target.click()

    def type(self, field: Locator, text: str) -> None:
        """Go to a field and replace its value: one step."""
        self.count += 1
        field.fill(text)

    def choose(self, field: Locator, label: str) -> None:
        """Choose from a list of choices: one step."""
        self.count += 1
        field.select_option(label=label)

    def choose_file(self, field: Locator, file: Path) -> None:
        """Choose a file in the dialog of the browser: two steps."""
        self.count += 2
        field.set_input_files(file)
