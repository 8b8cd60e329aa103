"""The visible text of the XML of a Word document, and a check that the XML is harmless."""

from xml.parsers import expat

from importing.sources import UnreadableSourceError

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
MATH = "http://schemas.openxmlformats.org/officeDocument/2006/math"
COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006"
TEXT = {f"{name} t" for name in (WORD, STRICT, MATH)}
PARAGRAPH = {f"{name} p" for name in (WORD, STRICT)}
BREAKS = {f"{name} {kind}" for name in (WORD, STRICT) for kind in ("tab", "br", "cr")}
HIDDEN = {f"{name} vanish" for name in (WORD, STRICT)}
RUN = {f"{name} r" for name in (WORD, STRICT)}
# The same text in a newer form, for programs that can show it; mammoth reads the older.
CHOICE = f"{COMPATIBILITY} Choice"
DEEPEST = 150
BROKEN = (
    "The XML in this Word document is broken. Open it in Word and save it again as a Word "
    "document (.docx)."
)
ENTITIES = (
    "This Word document declares entities of its own, which Word never writes; it may be meant to "
    "do harm. It was not read."
)
TOO_DEEP = "This Word document is nested too deeply to be read. Copy its text and paste that."


def lines_of(xml: bytes) -> list[str]:
    """The text of the paragraphs in a part of a document; [] for parts without.

    Raises UnreadableSourceError for broken XML, a document type, or deep nesting.
    """
    lines = Lines()
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = _refuse
    parser.StartElementHandler = lines.start
    parser.EndElementHandler = lines.end
    parser.CharacterDataHandler = lines.data
    try:
        parser.Parse(xml, True)
    except (expat.ExpatError, ValueError, LookupError):
        raise UnreadableSourceError(BROKEN) from None
    return [line for line in (" ".join(line.split()) for line in lines.found) if line]


def _refuse(*_declaration: object) -> None:
    raise UnreadableSourceError(ENTITIES)


class Lines:
    """Collects text from the events of the parser."""

    def __init__(self) -> None:
        self.found = [""]
        self.depth = self.in_text = self.in_choice = 0
        self.run = ""
        self.is_hidden = False

    def start(self, name: str, _attributes: dict[str, str]) -> None:
        self.depth += 1
        if self.depth > DEEPEST:
            raise UnreadableSourceError(TOO_DEEP)
        self.in_choice += name == CHOICE
        self.in_text += name in TEXT
        if name in PARAGRAPH:
            self._end_run()
            self.found.append("")
        elif name in BREAKS:
            self.run += " "
        elif name in HIDDEN:
            self.is_hidden = True
        elif name in RUN:
            self._end_run()

    def end(self, name: str) -> None:
        self.depth -= 1
        self.in_choice -= name == CHOICE
        self.in_text -= name in TEXT
        if name in RUN or name in PARAGRAPH:
            self._end_run()
        if name in PARAGRAPH:
            # What follows a text box belongs to another line.
            self.found.append("")

    def data(self, text: str) -> None:
        if self.in_text and not self.in_choice:
            self.run += text

    def _end_run(self) -> None:
        if not self.is_hidden:
            self.found[-1] += self.run
        self.run, self.is_hidden = "", False
