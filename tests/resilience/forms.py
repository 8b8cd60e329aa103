"""A form as a browser would send it back: its fields with what stands in them."""

import secrets
from html.parser import HTMLParser
from typing import Any


class FormReader(HTMLParser):
    """The fields of the form whose action ends as asked; of the only one without that."""

    def __init__(self, action: str) -> None:
        super().__init__()
        self.action = action
        self.inside = False
        self.fields: list[tuple[str, str]] = []
        self.area: str | None = None
        self.select: str | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "form":
            self.inside = given.get("action", "").endswith(self.action)
        if not self.inside:
            return
        name = given.get("name", "")
        if tag == "textarea" and name:
            self.area = name
            self.fields.append((name, ""))
        elif tag == "select":
            self.select = name
        elif tag == "option" and self.select and "selected" in given:
            self.fields.append((self.select, given.get("value", "")))
        elif tag == "input" and name and given.get("type") not in ("submit", "button", "file"):
            self._add_input(name, given)

    def _add_input(self, name: str, given: dict[str, str]) -> None:
        if given.get("type") not in ("checkbox", "radio") or "checked" in given:
            self.fields.append((name, given.get("value", "")))

    def handle_data(self, data: str) -> None:
        if self.area:
            name, value = self.fields[-1]
            self.fields[-1] = (name, value + data)

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self.inside = False
        elif tag == "textarea":
            self.area = None
        elif tag == "select":
            self.select = None


def fields(page: str, action: str) -> dict[str, Any]:
    reader = FormReader(action)
    reader.feed(page)
    found = dict(reader.fields)
    if not found:
        raise LookupError(f"The page has no form that goes to {action}")
    # HTML drops the first line break of a textarea.
    return {name: value.removeprefix("\n") for name, value in found.items()}


def multipart(
    given: dict[str, str], name: str, file_name: str, content: bytes
) -> tuple[bytes, str]:
    """The body with one file, and its content type."""
    mark = secrets.token_hex(16)
    head = "".join(
        f'--{mark}\r\nContent-Disposition: form-data; name="{key}"\r\n\r\n{value}\r\n'
        for key, value in given.items()
    )
    head += (
        f'--{mark}\r\nContent-Disposition: form-data; name="{name}"; filename="{file_name}"\r\n'
        "Content-Type: image/png\r\n\r\n"
    )
    body = head.encode() + content + f"\r\n--{mark}--\r\n".encode()
    return body, f"multipart/form-data; boundary={mark}"
