from collections.abc import Iterator

from django.http import HttpRequest

from admin_home.steps.step import Step, setting_url
from core.models import SiteIdentity


def steps(request: HttpRequest) -> Iterator[Step]:
    if request.user.has_perm("core.change_siteidentity"):
        yield Step(
            "warning",
            "Put up a notice",
            "A line above every page, for as long as you say.",
            f"{setting_url(SiteIdentity)}#id_notice_text",
        )
