"""The guide to the lower-back massage as its author wrote it elsewhere: one piece of HTML."""

import re
from html import escape
from typing import Any

from demo.content.articles import lower_back_massage_guide as guide
from demo.content.claims import CLAIMS

STATEMENTS = {claim["key"]: claim["statement"] for claim in CLAIMS}
SYMBOLS = {
    "spine": "🦴",
    "leaf": "🌿",
    "stone": "🪨",
    "foot": "🦶",
    "web": "🕸️",
    "hands": "🙌",
    "drop": "💧",
}


def html() -> str:
    """The clipboard's HTML."""
    blocks = "".join(_block(kind, value) for kind, value in guide.BODY)
    return re.sub('href="[a-z]+:', 'href="https://old.example/post/', blocks)


def _block(kind: str, value: Any) -> str:
    match kind:
        case "text":
            return value
        case "heading":
            return f"<h2>{SYMBOLS[value['symbol']]} {escape(value['text'])}</h2>"
        case "wow_fact":
            return f"<p><b>Wow factor:</b> {escape(STATEMENTS[value['claim']])}</p>"
        case "picture":
            return (
                f'<figure><img src="guide.jpg" alt="{escape(value["alt"])}">'
                f"<figcaption>{escape(value['caption'])}</figcaption></figure>"
            )
        case "table":
            rows = ["".join(f"<td>{escape(cell)}</td>" for cell in row) for row in value["data"]]
            return f"<table>{''.join(f'<tr>{row}</tr>' for row in rows)}</table>"
        case "summary":
            points = "".join(f"<li>{escape(point)}</li>" for point in value["points"])
            return f"<h2>In short</h2><ul>{points}</ul>"
        case "questions":
            return f"<h2>{escape(value['heading'])}</h2>" + "".join(
                f"<h3>{escape(one['question'])}</h3>{one['answer']}" for one in value["questions"]
            )
        case "contact_call":
            return f"<p>{escape(value['text'])} 📞 067 221 7919</p>"
    return value["text"]
