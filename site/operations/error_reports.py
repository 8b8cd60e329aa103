"""Removes personal data from error reports before they are sent to Sentry."""

from typing import TYPE_CHECKING

from operations.logs import redact_personal_data, redact_reset_keys

if TYPE_CHECKING:
    from sentry_sdk.types import Event, Hint


def remove_request_data(event: "Event", hint: "Hint") -> "Event":
    """Sentry's `before_send`: keep the stack trace, and of the request only method and path.

    Removes query, headers (Referer repeats the query) and `extra` (sys.argv may hold secrets).
    """
    event.pop("extra", None)
    if request := event.get("request"):
        address = str(request.get("url", "")).partition("?")[0]
        event["request"] = {"method": request.get("method", ""), "url": redact_reset_keys(address)}
    for exception in (event.get("exception") or {}).get("values", []):
        exception["value"] = redact_personal_data(str(exception.get("value") or ""))
    if said := event.get("logentry"):
        # The format string without its arguments.
        event["logentry"] = {"message": redact_personal_data(str(said.get("message", "")))}
    return event
