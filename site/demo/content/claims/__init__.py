"""Every claim the demo pages make or refuse, with its grade and its sources."""

from .back_pain import BACK_PAIN
from .fascia import FASCIA
from .glutes import GLUTES
from .massage import MASSAGE
from .neighbours import NEIGHBOURS

__all__ = ["CLAIMS"]

CLAIMS = [*BACK_PAIN, *MASSAGE, *GLUTES, *NEIGHBOURS, *FASCIA]
