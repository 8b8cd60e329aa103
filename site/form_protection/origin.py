"""Which site's page sent a request, as the browser tells."""

from urllib.parse import urlsplit

from django.http import HttpRequest


def from_another_site(request: HttpRequest) -> bool:
    """The browser says that a page of somebody else sent this."""
    return source_host(request) not in (None, request.get_host())


def source_host(request: HttpRequest) -> str | None:
    """The host whose page sent the request, as the browser tells; None when it does not tell.

    An Origin that is "null" or cannot be read tells nothing: sandboxed browsers in apps and privacy
    proxies send one.
    """
    own, headers = request.get_host(), request.headers
    site = headers.get("Sec-Fetch-Site")
    if site == "same-origin":
        return own
    origin = _host(headers.get("Origin", ""))
    named = origin or _host(headers.get("Referer", ""))
    if site == "cross-site" and named in ("", own):
        # To its browser a sandboxed page of ours is another site, and its Origin is "null".
        return site if origin or "Origin" not in headers else None
    return named or None


def _host(address: str) -> str:
    """Empty for what is no address of a web page."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    return parts.netloc if parts.scheme in ("http", "https") else ""
