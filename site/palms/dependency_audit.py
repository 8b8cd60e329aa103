"""What `make audit-deps` does: ask the registers of known holes about every pinned package.

pip-audit says "no known vulnerabilities" also when a register knew nothing of any package, as
behind a mirror. Here that is said, and the other register is asked.
"""

import json
import subprocess
import sys
from typing import Any

LISTS = ("requirements.txt", "requirements-dev.txt", "uv.txt")
REGISTERS = ("pypi", "osv")


def ask(name: str, register: str) -> list[dict[str, Any]]:
    """One entry for each package of a list; none when the register did not answer."""
    command = [sys.executable, "-m", "pip_audit", "--disable-pip", "--require-hashes"]
    command += ["-f", "json", "--progress-spinner", "off", "-s", register, "-r", name]
    answer = subprocess.run(command, capture_output=True, text=True, check=False)
    try:
        found: list[dict[str, Any]] = json.loads(answer.stdout)["dependencies"]
    except (ValueError, KeyError):
        return []
    return found


def verdict(name: str, answers: list[dict[str, Any]]) -> tuple[list[str], int]:
    """Lines to read, and how many holes they name."""
    asked = [one for one in answers if "skip_reason" not in one]
    skipped = sorted(one["name"] for one in answers if "skip_reason" in one)
    lines = []
    for one in asked:
        for hole in one["vulns"]:
            fixed = ", ".join(hole.get("fix_versions", [])) or "no version yet"
            lines.append(f"  {one['name']} {one['version']}: {hole['id']}, fixed in {fixed}")
    holes = len(lines)
    if not asked:
        return [f"{name}: NOT AUDITED, no register of known holes could be reached from here."], 0
    lines.insert(0, f"{name}: {len(asked)} packages asked about, {holes} known holes.")
    if skipped:
        lines.append(f"  NOT AUDITED, unknown to the register: {', '.join(skipped)}")
    return lines, holes


def main() -> int:
    total, unasked = 0, 0
    for name in LISTS:
        answers: list[dict[str, Any]] = []
        for register in REGISTERS:
            answers = ask(name, register)
            if any("skip_reason" not in one for one in answers):
                break
        lines, holes = verdict(name, answers)
        sys.stdout.write("\n".join(lines) + "\n")
        total += holes
        unasked += not any("skip_reason" not in one for one in answers)
    if total:
        return 1
    # Of a list that nobody was asked about nothing is known: that is not a pass.
    return 2 if unasked else 0


if __name__ == "__main__":
    sys.exit(main())
