"""From bytes to text, whatever encoding they are in."""

import codecs
import re

from importing.sources import UnreadableSourceError

BYTE_ORDER_MARKS = {
    codecs.BOM_UTF8: "utf-8",
    codecs.BOM_UTF16_LE: "utf-16-le",
    codecs.BOM_UTF16_BE: "utf-16-be",
}
# Browsers search the first kilobyte; files that programs save have longer heads.
DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]{2,40})""", re.IGNORECASE)
SEARCHED_FOR_DECLARATION = 4096
# As browsers do it: what calls itself Latin 1 is Windows-1252.
ALIASES = {"iso8859-1": "cp1252", "ascii": "cp1252"}
# Names of Python's codecs; others do not decode text, or decode it to surprises.
ALLOWED = re.compile(
    r"utf-8|utf-8-sig|utf-16(-le|-be)?|cp(125\d|437|850|866|932|949|950|874)|iso8859-\d+|koi8-[ru]"
    r"|mac-roman|euc_jp|euc_kr|shift_jis|iso2022_jp|gb2312|gbk|gb18030|big5"
)
FALLBACK = "cp1252"
SAMPLE = 4096


def decode(content: bytes, charset: str = "") -> str:
    """The text of a file.

    Order: byte order mark, UTF-16 by its null bytes, valid UTF-8, what the content or `charset`
    declares, Windows-1252. Raises UnreadableSourceError for a file that holds no text.
    """
    for mark, name in BYTE_ORDER_MARKS.items():
        if content.startswith(mark):
            return content[len(mark) :].decode(name, "replace")
    if by_nulls := _utf_16_without_mark(content[:SAMPLE]):
        return content.decode(by_nulls, "replace")
    if _is_binary(content[:SAMPLE]):
        raise UnreadableSourceError(
            "This file holds no text that can be read. Open it in the program that made it, and "
            "save it as a Word document (.docx) or as a web page."
        )
    declared = DECLARED.search(content[:SEARCHED_FOR_DECLARATION])
    names = ["utf-8", _codec(declared[1].decode("ascii")) if declared else "", _codec(charset)]
    for name in filter(None, names):
        try:
            return content.decode(name)
        except (UnicodeDecodeError, LookupError):
            continue
    return content.decode(FALLBACK, "replace")


def _codec(name: str) -> str:
    """Python's name of an encoding; "" for an unknown one."""
    try:
        known = codecs.lookup(name).name if name else ""
    except (LookupError, ValueError):
        return ""
    known = ALIASES.get(known, known)
    return known if ALLOWED.fullmatch(known) else ""


def _utf_16_without_mark(sample: bytes) -> str:
    """The encoding of text that has a null byte in most pairs; "" for anything else."""
    pairs = len(sample) // 2
    if pairs < 2:
        return ""
    for start, name in ((1, "utf-16-le"), (0, "utf-16-be")):
        if (
            sample[start::2].count(0) > 0.7 * pairs
            and sample[1 - start :: 2].count(0) < 0.1 * pairs
        ):
            return name
    return ""


def _is_binary(sample: bytes) -> bool:
    """Whether more than a tenth of the bytes are control characters that no text has."""
    controls = sum(byte < 32 and byte not in b"\t\n\x0b\x0c\r\x1b" for byte in sample)
    return controls * 10 > len(sample)
