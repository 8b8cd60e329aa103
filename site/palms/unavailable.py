"""The page that the edge shows when no web process answers and it has no cached copy."""

import re
from base64 import b64encode
from hashlib import sha256

from csp.decorators import csp_update
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

# Inline and without web fonts: no static files are served while the site is unavailable.
STYLE = re.sub(
    r"@font-face \{[^}]*\}\s*", "", (settings.SITE_DIR / "static/palms/css/error.css").read_text()
)
DIGEST = b64encode(sha256(STYLE.encode()).digest()).decode()


@never_cache
@require_safe
@csp_update({"style-src": f"'sha256-{DIGEST}'"})
def unavailable(request: HttpRequest) -> HttpResponse:
    """Cached by the edge (deploy/edge), which requests it every minute."""
    return render(request, "palms/away.html", {"style": f"<style>{STYLE}</style>"})
