from typing import NamedTuple

# Lines of one subject; the rest is counted in one more line.
SHOWN = 3


class Choice(NamedTuple):
    """A button of a line, which sends `value` to the line's `action`."""

    label: str
    value: str


class Reminder(NamedTuple):
    """A line with the URL of the field to fill in or to correct.

    With `choices` the line has buttons that send a POST request with `subject` to `action`.
    """

    title: str
    text: str
    url: str
    action: str = ""
    subject: str = ""
    choices: tuple[Choice, ...] = ()
