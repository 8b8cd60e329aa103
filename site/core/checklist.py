"""What is unfinished on a new site, which packages report with the hook `unfinished_steps`.

Example: `hooks.register("unfinished_steps", unfinished)`; `unfinished(request)` gives `Unfinished`.
"""

from typing import NamedTuple


class Unfinished(NamedTuple):
    """One reason why a step of the checklist is not done.

    `step` is a key of `admin_home.checklist.STEPS`, and `url` leads to the field. With a `confirm`
    label the reason also ends when the owner presses a button so labelled, because the site cannot
    tell whether the value is right; `stored_as` is then added to `SiteIdentity.confirmed_steps`.
    """

    step: str
    text: str
    url: str
    confirm: str = ""
    stored_as: str = ""
