"""Characters that no page can show and no database holds alike."""


def without_broken_characters(text: str) -> str:
    """The text without halves of emoji and null bytes, which some phones paste."""
    return text.encode("utf-8", "ignore").decode().replace("\x00", "")
