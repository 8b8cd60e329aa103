"""Looks whether this machine can run the site, and says in one plain sentence what to do if not.

Runs before anything is installed, by whatever Python is found: standard library only, and no
syntax younger than Python 2.7, or an old Python would answer with a SyntaxError in place of the
sentence.
"""

import errno
import os
import socket
import sys
import tempfile

OLDEST_PYTHON = (3, 11)
ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


def python_problem(version=sys.version_info):
    """A sentence when this Python is too old for the site."""
    if tuple(version[:2]) >= OLDEST_PYTHON:
        return ""
    return (
        "This is Python %d.%d and the site needs Python %d.%d or newer: install one (on Debian or "
        "Ubuntu: apt install python3 python3-venv), or name the one to use: "
        "make run PYTHON=/path/to/python3"
    ) % (tuple(version[:2]) + OLDEST_PYTHON)


def folder_problem(folder=ROOT):
    """A sentence when the site cannot keep its files under this folder."""
    for path in (folder, os.path.join(folder, ".venv"), os.path.join(folder, "var")):
        if path != folder and not os.path.exists(path):
            continue
        try:
            with tempfile.TemporaryFile(dir=path):
                pass
        except (IOError, OSError) as error:
            return (
                "The folder %s cannot be written (%s): give yourself the right to write there, or "
                "copy the project into a folder of your own and start it from there."
            ) % (path, error.strerror)
    return ""


def environment_problem(folder=ROOT):
    """A sentence when no virtual environment exists and this Python cannot make one."""
    if os.path.exists(os.path.join(folder, ".venv", "bin", "python")):
        return ""
    try:
        import ensurepip  # noqa: F401
        import venv  # noqa: F401
    except ImportError:
        return (
            "This Python lacks the venv module: install it (on Debian or Ubuntu: "
            "apt install python3-venv), then start again."
        )
    return ""


def port_problem(port):
    """A sentence when the site cannot be served on this port of localhost."""
    try:
        number = int(port)
    except ValueError:
        number = 0
    if not 0 < number < 65536:
        return (
            "%s is not a port number: choose one from 1024 to 65535, for example: make run PORT=8000"
        ) % (port or "Nothing")
    code = _bind_error(number)
    if not code:
        return ""
    other = number + 1 if number >= 1024 else 8000
    while other < 65535 and _bind_error(other):
        other += 1
    if code == errno.EACCES:
        reason = "Port %d is reserved for the system: choose a higher one"
    else:
        reason = "Port %d is in use: stop the program that holds it, or choose another"
    return (reason + ", for example: make run PORT=%d") % (number, other)


def _bind_error(port):
    """The error number of binding to localhost as the server will, on IPv4 and, where there is one, IPv6."""
    for family, address in ((socket.AF_INET, "127.0.0.1"), (socket.AF_INET6, "::1")):
        try:
            probe = socket.socket(family, socket.SOCK_STREAM)
        except (IOError, OSError):
            continue
        try:
            # As the server does: a port that is only waiting out its last connections is free.
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            if family == socket.AF_INET6:
                probe.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1)
            probe.bind((address, port))
        except (IOError, OSError) as error:
            if error.errno in (errno.EADDRINUSE, errno.EACCES):
                return error.errno
        finally:
            probe.close()
    return 0


def main(arguments):
    """Print the first problem and return 1, or return 0. The one argument is a port to look at."""
    problem = python_problem() or folder_problem() or environment_problem()
    if not problem and arguments:
        problem = port_problem(arguments[0])
    if problem:
        sys.stderr.write(problem + "\n")
    return 1 if problem else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
