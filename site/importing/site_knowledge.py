"""Reads from the database what a conversion depends on."""

from contact.models import ContactDetails
from evidence.models import Claim
from importing.claims import KnownClaim
from importing.conversion import Knowledge
from importing.models import CallOutPhrases


def load() -> Knowledge:
    """The lead-ins, the spa's numbers and the claims of the default site, in three queries."""
    contact = ContactDetails.for_default_site()
    return Knowledge(
        CallOutPhrases.for_default_site().lead_ins(),
        numbers={number for number in (contact.phone, contact.whatsapp) if number},
        claims=[KnownClaim(pk, said) for pk, said in Claim.objects.values_list("pk", "statement")],
    )
