"""The limits of the audit."""

from dataclasses import dataclass, field

from tests.audit.lighthouse import Lighthouse
from tests.audit.look import Look
from tests.audit.weight import Weight

SCORES = {"performance": 100, "accessibility": 100, "best-practices": 100, "seo": 100}
LCP = 1500  # milliseconds in Lighthouse's phone
CLS = 0.005
TBT = 40  # milliseconds
# The first view of a page on a phone, with typefaces and photograph, and the next one.
FIRST_VIEW_BYTES = 150_000
REPEAT_VIEW_BYTES = 60_000
REQUESTS = 14
SCRIPT_BYTES = 12_000
CSS_BYTES = 18_000  # gzipped


@dataclass
class Result:
    """All that was measured of one page."""

    name: str
    address: str
    look: Look
    html: list[str] | None = None
    lighthouse: Lighthouse | None = None
    broken: list[str] = field(default_factory=list)


def weight_broken(weight: Weight) -> list[str]:
    """Which limits this weight is over, in words with the heaviest parts."""
    limits = [
        ("bytes of script", weight.script, SCRIPT_BYTES),
        ("bytes of CSS, gzipped", weight.css, CSS_BYTES),
        ("bytes on first view", weight.total, FIRST_VIEW_BYTES),
        ("bytes on the second view", weight.again, REPEAT_VIEW_BYTES),
        ("requests", weight.requests, REQUESTS),
    ]
    return [
        f"{found} {what}, the limit is {limit} ({weight})"
        for what, found, limit in limits
        if found > limit
    ]


def lighthouse_broken(lighthouse: Lighthouse) -> list[str]:
    """Which scores and times miss their goals, with the audits that cost points."""
    broken = [
        f"Lighthouse {category} {lighthouse.scores[category]}, the goal is {goal}"
        for category, goal in SCORES.items()
        if lighthouse.scores[category] < goal
    ]
    if lighthouse.lcp > LCP:
        broken.append(f"LCP {lighthouse.lcp:.0f} ms, the limit is {LCP} ms")
    if lighthouse.cls > CLS:
        broken.append(f"CLS {lighthouse.cls:.3f}, the limit is {CLS}")
    if lighthouse.tbt > TBT:
        broken.append(f"TBT {lighthouse.tbt:.0f} ms, the limit is {TBT} ms")
    return broken + (lighthouse.failed if broken else [])


def judge(result: Result) -> None:
    """Fill in `broken`."""
    look = result.look
    result.broken = weight_broken(look.weight)
    if result.lighthouse:
        result.broken += lighthouse_broken(result.lighthouse)
    for what, found in {
        "axe": look.axe,
        "HTML": result.html or [],
        "at 320 px": look.sideways,
        "at 400 %": look.zoom,
        "console": look.console,
        "third party": look.third_party,
        "cookie": look.cookies,
    }.items():
        result.broken += [f"{what}: {text}" for text in found]
