"""What an error report may take with it when it leaves the server."""

from typing import TYPE_CHECKING

from operations.logs import without_keys, without_persons

if TYPE_CHECKING:
    from sentry_sdk.types import Event, Hint


def without_what_was_typed(event: "Event", hint: "Hint") -> "Event":
    """The report with its place in the code, and with no more of the request than log lines have.

    Left out with the query: headers, of which Referer repeats it, and the words a process was
    started with, among which a storage's secret may be.
    """
    event.pop("extra", None)
    if request := event.get("request"):
        address = str(request.get("url", "")).partition("?")[0]
        event["request"] = {"method": request.get("method", ""), "url": without_keys(address)}
    for problem in (event.get("exception") or {}).get("values", []):
        problem["value"] = without_persons(str(problem.get("value") or ""))
    if said := event.get("logentry"):
        # The sentence as it stands in the code, without what was put into it.
        event["logentry"] = {"message": without_persons(str(said.get("message", "")))}
    return event
