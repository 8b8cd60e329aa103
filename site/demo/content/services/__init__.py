"""The four demo services, in the order in which they are listed."""

from . import fascia, feet_and_calves, glutes_and_hips, lower_back

__all__ = ["SERVICES"]

SERVICES = [
    lower_back.SERVICE,
    glutes_and_hips.SERVICE,
    fascia.SERVICE,
    feet_and_calves.SERVICE,
]
