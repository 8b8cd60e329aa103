"""Django storage settings from one URL, for uploads (MEDIA_STORE) and backups (BACKUP_TO)."""

from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

EXAMPLE = "'s3://KEY:SECRET@s3.example.com/bucket?region=af-south-1'"


def storage_settings(url: str, name: str = "MEDIA_STORE") -> dict[str, Any]:
    """The entry for STORAGES from `s3://KEY:SECRET@host/bucket?region=…`; "" means the file system.

    Further parameters: `public=https://media.example.com`, the base of public URLs if different;
    `tls=no` for a server on the same machine. `name` is the environment variable for messages.
    Raises ImproperlyConfigured.
    """
    if not url:
        return {"BACKEND": "django.core.files.storage.FileSystemStorage"}
    parts = urlsplit(url)
    bucket = parts.path.strip("/")
    if parts.scheme != "s3" or not bucket or not parts.hostname:
        raise ImproperlyConfigured(f"{name} cannot be read. Example: {name}={EXAMPLE}")
    words = {name: values[0] for name, values in parse_qs(parts.query).items()}
    scheme = "http" if words.pop("tls", "yes") == "no" else "https"
    host = f"{parts.hostname}:{parts.port}" if parts.port else parts.hostname
    options: dict[str, Any] = {
        "bucket_name": bucket,
        "endpoint_url": f"{scheme}://{host}",
        "access_key": unquote(parts.username or ""),
        "secret_key": unquote(parts.password or ""),
        "region_name": words.pop("region", None),
        "addressing_style": "path",
        "querystring_auth": False,
        "default_acl": None,
        "file_overwrite": False,
        # Larger files are spooled to disk while they are read.
        "max_memory_size": 2_000_000,
        "object_parameters": {"CacheControl": "public, max-age=31536000, immutable"},
    }
    if public := words.pop("public", ""):
        public_scheme, _, domain = public.rpartition("://")
        options |= {"custom_domain": domain, "url_protocol": f"{public_scheme or 'https'}:"}
    else:
        options |= {"custom_domain": f"{host}/{bucket}", "url_protocol": f"{scheme}:"}
    if words:
        raise ImproperlyConfigured(f"{name} has a word that means nothing: {min(words)}")
    return {"BACKEND": "stores.storages.BucketStorage", "OPTIONS": options}


def media_origin(storage: dict[str, Any]) -> str:
    """The origin of uploaded files for the Content-Security-Policy; "" for the site's own."""
    options = storage.get("OPTIONS", {})
    if "custom_domain" not in options:
        return ""
    return f"{options['url_protocol']}//{options['custom_domain'].partition('/')[0]}"
