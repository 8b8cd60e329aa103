"""Lines that invite the reader to call or write on WhatsApp.

The contact block shows the number of Contact details, so that no page has one of its own.
"""

import re
from collections.abc import Collection

from django.core.exceptions import ValidationError

from contact.phone import parse_phone
from importing.parts import ContactLine, Heading, Leftover, Paragraph, Part, Runs, plain
from importing.typed_text import clean

NUMBER = re.compile(r"(?<![\w+])(?:\+|00)?\(?\d(?:[ \xa0.()/-]{0,2}\d){8,13}(?!\w)")
# What stands before a number and means nothing without it.
LAST_WORD = re.compile(
    r"\b(?:on|at|to|tel|telephone|phone|number|no|cell|mobile|whatsapp|call)$", re.IGNORECASE
)
SIGNS = " \t\n\r\xa0:.,|/–—-"
WHATSAPP = re.compile(r"\bwhats\s?app\b", re.IGNORECASE)
WHATSAPP_ADDRESS = re.compile(r"https?://(?:wa\.me|api\.whatsapp\.com|chat\.whatsapp\.com)/", re.I)
LONGEST = 400
FROM_RECORD = "The block shows the number of Contact details."
OTHER_NUMBER = "This number is not the one in Contact details, which the block shows."


def with_contact_lines(parts: list[Part], numbers: Collection[str]) -> list[Part]:
    """The parts with such lines as ContactLine, and a Leftover for each number in them.

    `numbers`: those of Contact details, as E.164. A line with another number counts when it names
    WhatsApp; a helpline stays a paragraph.
    """
    found: list[Part] = []
    for part in parts:
        line = _contact_line(part, numbers) if isinstance(part, Paragraph) else None
        if line is None:
            found.append(part)
            continue
        text, leftovers = line
        last = next((one for one in reversed(found) if not isinstance(one, Leftover)), None)
        if isinstance(last, ContactLine) and len(last.text) + len(text) < LONGEST:
            last.text = "\n".join(filter(None, [last.text, text]))
        elif isinstance(last, Heading) and last is found[-1]:
            found[-1] = ContactLine(text, heading=plain(last.runs))
        else:
            found.append(ContactLine(text))
        found += leftovers
    return found


def _contact_line(
    paragraph: Paragraph, numbers: Collection[str]
) -> tuple[str, list[Leftover]] | None:
    text = plain(paragraph.runs)
    addresses = [run.href for run in paragraph.runs if run.href]
    to_whatsapp = [address for address in addresses if WHATSAPP_ADDRESS.match(address)]
    typed = [(found, _e164(found[0])) for found in NUMBER.finditer(text)]
    known = {number for _, number in typed if number} | {
        number for address in addresses if (number := _number_in(address))
    }
    is_ours = not known.isdisjoint(numbers)
    invites = bool(to_whatsapp) or bool(known and WHATSAPP.search(text))
    others = [address for address in addresses if not _is_contact_address(address)]
    if len(text) > LONGEST or others or not (is_ours or invites):
        return None
    return _without_numbers(text, typed, numbers, paragraph.runs)


def _without_numbers(
    text: str, typed: list, numbers: Collection[str], runs: Runs
) -> tuple[str, list[Leftover]]:
    leftovers: list[Leftover] = []
    kept = ""
    place = 0
    for found, number in typed:
        if not number:
            continue
        before = text[place : found.start()]
        said = _without_lead_in(before)
        kept += said
        ours = number in numbers
        removed = before[len(said) :] + found[0]
        leftovers.append(
            Leftover(clean(removed).strip(" \n"), FROM_RECORD if ours else OTHER_NUMBER, ours)
        )
        place = found.end()
    kept += text[place:]
    linked = {number for run in runs if (number := _number_in(run.href))}
    named = {number for _, number in typed}
    leftovers += [
        Leftover(number, OTHER_NUMBER, visible=False)
        for number in sorted(linked - named - set(numbers))
    ]
    # Of several spaces `clean` leaves one.
    return re.sub(r"[ \xa0](?=[\n.,!?]|$)", "", clean(kept)).strip(), leftovers


def _e164(text: str) -> str:
    try:
        return parse_phone(text)
    except ValidationError:
        return ""


def _number_in(address: str) -> str:
    """The number that a tel: or WhatsApp address leads to."""
    if address.lower().startswith("tel:"):
        return _e164(address[4:].replace("%20", " "))
    digits = re.search(r"(?:wa\.me/|phone=)\+?(\d{9,15})", address)
    return _e164(f"+{digits[1]}") if digits and WHATSAPP_ADDRESS.match(address) else ""


def _is_contact_address(address: str) -> bool:
    return address.lower().startswith(("tel:", "whatsapp:")) or bool(
        WHATSAPP_ADDRESS.match(address)
    )


def _without_lead_in(text: str) -> str:
    """The text without "on", "Tel:" and the like at its end."""
    while True:
        shorter = LAST_WORD.sub("", text.rstrip(SIGNS))
        if shorter == text:
            return text
        text = shorter
