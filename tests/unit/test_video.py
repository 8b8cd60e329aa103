"""Parsing of video URLs."""

import pytest

from core.blocks.media import VideoBlock
from core.video import parse_video_address

KEY = "dQw4w9WgXcQ"
YOUTUBE = [
    f"https://www.youtube.com/watch?v={KEY}",
    f"http://youtube.com/watch?v={KEY}&t=30s&list=PL1",
    f"https://m.youtube.com/watch?app=desktop&v={KEY}",
    f"https://youtu.be/{KEY}?si=abc",
    f"https://www.youtube.com/embed/{KEY}",
    f"https://www.youtube.com/shorts/{KEY}",
    f"https://www.youtube.com/live/{KEY}",
    f"https://www.youtube-nocookie.com/embed/{KEY}",
    f"  https://youtu.be/{KEY}  ",
]
VIMEO = [
    "https://vimeo.com/76979871",
    "https://www.vimeo.com/76979871?share=copy",
    "https://player.vimeo.com/video/76979871",
    "https://vimeo.com/channels/staffpicks/76979871",
]
NEITHER = [
    "",
    "hello",
    "https://example.org/watch?v=dQw4w9WgXcQ",
    "https://www.youtube.com/",
    "https://www.youtube.com/@channel",
    "https://www.youtube.com/watch?v=short",
    f"https://www.youtube.com.evil.example/watch?v={KEY}",
    f"https://evil.example/?u=https://youtu.be/{KEY}",
    f"javascript:alert('https://youtu.be/{KEY}')",
    f"ftp://youtu.be/{KEY}",
    f"//youtu.be/{KEY}",
    "https://www.youtube.com/watch?v=%22%3E%3Cscript%3E",
    "https://vimeo.com/",
    "https://vimeo.com/about",
    "https://[::1",
]


@pytest.mark.parametrize("address", YOUTUBE)
def test_youtube(address: str) -> None:
    video = parse_video_address(address)
    assert video
    assert video.provider == "YouTube"
    assert video.player == f"https://www.youtube-nocookie.com/embed/{KEY}"


@pytest.mark.parametrize("address", VIMEO)
def test_vimeo(address: str) -> None:
    video = parse_video_address(address)
    assert video
    assert video.provider == "Vimeo"
    assert video.player == "https://player.vimeo.com/video/76979871?dnt=1"


@pytest.mark.parametrize("address", NEITHER)
def test_other_urls(address: str) -> None:
    assert parse_video_address(address) is None


def test_a_value_without_a_video() -> None:
    value = VideoBlock().to_python({"url": "https://example.org/", "title": "x"})
    assert value.embed_url == ""
    assert value.provider == ""
