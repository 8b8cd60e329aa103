"""The audit of pinned packages says what it found, and what it could not ask."""

from palms import dependency_audit
from palms.dependency_audit import verdict

CLEAN = {"name": "django", "version": "5.2.19", "vulns": []}
HOLE = {
    "name": "pillow",
    "version": "13.0.0",
    "vulns": [{"id": "PYSEC-2027-1", "fix_versions": ["13.0.1"]}],
}
UNKNOWN = {"name": "wagtail", "skip_reason": "not found"}


def test_a_hole_is_named_with_its_cure():
    lines, holes = verdict("requirements.txt", [CLEAN, HOLE])
    assert holes == 1
    assert "  pillow 13.0.0: PYSEC-2027-1, fixed in 13.0.1" in lines


def test_nothing_asked_is_not_called_clean():
    for answers in ([], [UNKNOWN]):
        lines, holes = verdict("requirements.txt", answers)
        assert holes == 0
        assert "NOT AUDITED" in lines[0]
        assert "known holes." not in lines[0]


def test_what_a_register_does_not_know_is_named():
    lines, _ = verdict("requirements.txt", [CLEAN, UNKNOWN])
    assert lines == [
        "requirements.txt: 1 packages asked about, 0 known holes.",
        "  NOT AUDITED, unknown to the register: wagtail",
    ]


def test_holes_make_it_fail_and_silence_is_no_pass(monkeypatch):
    every = [
        ["requirements.txt"],
        ["requirements-dev.txt"],
        ["uv.txt"],
        list(dependency_audit.LISTS),
    ]
    for silent in every:
        monkeypatch.setattr(
            dependency_audit, "ask", lambda name, register, s=silent: [] if name in s else [CLEAN]
        )
        assert dependency_audit.main() == 2, silent
    for answers, code in (([], 2), ([UNKNOWN], 2), ([CLEAN], 0), ([HOLE], 1)):
        monkeypatch.setattr(dependency_audit, "ask", lambda name, register, a=answers: a)
        assert dependency_audit.main() == code
