"""Machines of their own, as far as the network goes: each node in a network namespace.

    stores and edge   10.97.0.1 (on loopback)
    node N            10.97.N.2, its way out 10.97.N.1

All addresses lie inside this machine and go with the namespaces at the end.
"""

import os
import shutil
import subprocess

STORES = "10.97.0.1"
ALL = "10.97.0.0/16"


def why_not() -> str:
    """Why no node can have a network of its own here; empty when it can."""
    if os.geteuid() != 0:
        return "network namespaces need root: sudo make proof ARGS=nodes"
    if not shutil.which("ip"):
        return "ip is missing: on Debian or Ubuntu, apt install iproute2"
    return ""


def address(number: int) -> str:
    return f"10.97.{number}.2"


def name(number: int) -> str:
    return f"palms-{number}"


def ip(*words: str, needed: bool = True) -> None:
    subprocess.run(["ip", *words], check=needed, capture_output=not needed)


def build(count: int) -> None:
    tear_down(count)
    ip("address", "add", f"{STORES}/32", "dev", "lo")
    # What finds no node here must not look for one outside.
    ip("route", "add", "blackhole", ALL)
    for number in range(1, count + 1):
        space = name(number)
        ip("netns", "add", space)
        ip("link", "add", space, "type", "veth", "peer", "name", "eth0", "netns", space)
        ip("address", "add", f"10.97.{number}.1/30", "dev", space)
        ip("link", "set", space, "up")
        ip("-n", space, "address", "add", f"{address(number)}/30", "dev", "eth0")
        ip("-n", space, "link", "set", "eth0", "up")
        ip("-n", space, "link", "set", "lo", "up")
        ip("-n", space, "route", "add", "default", "via", f"10.97.{number}.1")


def unplug(number: int) -> None:
    """The node goes on and nobody hears of it."""
    ip("-n", name(number), "link", "set", "eth0", "down")


def plug_in(number: int) -> None:
    ip("-n", name(number), "link", "set", "eth0", "up")
    ip("-n", name(number), "route", "replace", "default", "via", f"10.97.{number}.1")


def tear_down(count: int) -> None:
    for number in range(1, count + 1):
        ip("link", "delete", name(number), needed=False)
        ip("netns", "delete", name(number), needed=False)
    ip("route", "delete", "blackhole", ALL, needed=False)
    ip("address", "delete", f"{STORES}/32", "dev", "lo", needed=False)
