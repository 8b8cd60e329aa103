"""A network namespace for each node:

    stores and edge   10.97.0.1 (on loopback)
    node N            10.97.N.2, its way out 10.97.N.1

The addresses exist on this machine only and are removed with the namespaces.
"""

import os
import shutil
import subprocess

STORES = "10.97.0.1"
NETWORK = "10.97.0.0/16"


def missing_requirement() -> str:
    """Why network namespaces are unavailable; "" if they are available."""
    if os.geteuid() != 0:
        return "network namespaces need root: sudo make resilience ARGS=nodes"
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
    # Addresses without a node must not be routed outside.
    ip("route", "add", "blackhole", NETWORK)
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
    """Cut the node's network; its process continues."""
    ip("-n", name(number), "link", "set", "eth0", "down")


def plug_in(number: int) -> None:
    ip("-n", name(number), "link", "set", "eth0", "up")
    ip("-n", name(number), "route", "replace", "default", "via", f"10.97.{number}.1")


def tear_down(count: int) -> None:
    for number in range(1, count + 1):
        ip("link", "delete", name(number), needed=False)
        ip("netns", "delete", name(number), needed=False)
    ip("route", "delete", "blackhole", NETWORK, needed=False)
    ip("address", "delete", f"{STORES}/32", "dev", "lo", needed=False)
