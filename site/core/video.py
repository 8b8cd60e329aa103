"""Parsing of YouTube and Vimeo URLs."""

import re
from dataclasses import dataclass
from urllib.parse import parse_qs, urlsplit

YOUTUBE_HOSTS = {"youtube.com", "www.youtube.com", "m.youtube.com", "www.youtube-nocookie.com"}
VIMEO_HOSTS = {"vimeo.com", "www.vimeo.com", "player.vimeo.com"}
YOUTUBE_ID = re.compile(r"[\w-]{11}", re.ASCII)
VIMEO_ID = re.compile(r"\d{6,12}", re.ASCII)


@dataclass(frozen=True)
class Video:
    provider: str
    key: str

    @property
    def page(self) -> str:
        """The URL of the video's page, built from its key: typed URLs may have another host."""
        if self.provider == "YouTube":
            return f"https://www.youtube.com/watch?v={self.key}"
        return f"https://vimeo.com/{self.key}"

    @property
    def player(self) -> str:
        if self.provider == "YouTube":
            return f"https://www.youtube-nocookie.com/embed/{self.key}"
        return f"https://player.vimeo.com/video/{self.key}?dnt=1"


def parse_video_address(address: str) -> Video | None:
    """The video of a page URL, or None for any other URL."""
    try:
        parts = urlsplit(address.strip())
    except ValueError:
        return None
    if parts.scheme not in ("http", "https"):
        return None
    path = [part for part in parts.path.split("/") if part]
    last = path[-1] if path else ""
    if parts.hostname == "youtu.be" and YOUTUBE_ID.fullmatch(last):
        return Video("YouTube", last)
    if parts.hostname in YOUTUBE_HOSTS:
        key = parse_qs(parts.query).get("v", [last])[0]
        return Video("YouTube", key) if YOUTUBE_ID.fullmatch(key) else None
    if parts.hostname in VIMEO_HOSTS:
        key = next((part for part in path if VIMEO_ID.fullmatch(part)), "")
        return Video("Vimeo", key) if key else None
    return None
