"""Which site's page sent a request, by Sec-Fetch-Site, Origin and Referer."""

from urllib.parse import urlsplit

from django.http import HttpRequest


def is_cross_site(request: HttpRequest) -> bool:
    """Whether the headers name another host as the source; False when they name none."""
    return source_host(request) not in (None, request.get_host())


def source_host(request: HttpRequest) -> str | None:
    """The host of the page that sent the request; None when the headers do not reveal it.

    "cross-site" when the browser says that it is another site, but not which.
    An Origin of "null" or an unparsable one counts as missing: in-app browsers and privacy proxies
    send them.
    """
    own, headers = request.get_host(), request.headers
    site = headers.get("Sec-Fetch-Site")
    if site == "same-origin":
        return own
    origin = _host(headers.get("Origin", ""))
    host = origin or _host(headers.get("Referer", ""))
    if site == "cross-site" and host in ("", own):
        # A sandboxed page of our own is cross-site to the browser too, with the Origin "null".
        return site if origin or "Origin" not in headers else None
    return host or None


def _host(address: str) -> str:
    """The host of an HTTP address; empty for anything else."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    return parts.netloc if parts.scheme in ("http", "https") else ""
