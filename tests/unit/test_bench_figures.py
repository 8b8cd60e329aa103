"""What the benchmark counts, compares and says; how fast anything is stands in no test."""

import json
import os
import subprocess
import sys

from tests.benchmarks.figures import Figures
from tests.benchmarks.freshness import Published, superseded
from tests.benchmarks.load import Run, cpu_seconds, medians, memory


def test_a_missed_goal_is_reported_and_fails(tmp_path):
    figures = Figures()
    figures.add("a", "ratio", 0.9, "×", goal=0.85, at_least=True)
    assert figures.hold()
    figures.add("a", "CPU", 0.4, "ms", goal=0.3)
    assert not figures.hold()
    table = figures.table()
    assert "≥ 0.85 ok" in table
    assert "≤ 0.3 MISSED" in table
    figures.write(tmp_path / "bench.json", 12.3)
    rows = json.loads((tmp_path / "bench.json").read_text())["rows"]
    assert [row["holds"] for row in rows] == [True, False]


def test_candidates_take_turns_and_the_middle_one_counts():
    asked, given = [], {"a": iter((1.0, 9.0, 2.0)), "b": iter((5.0, 4.0, 6.0))}

    def measure(name):
        asked.append(name)
        return Run(rate=next(given[name]), cpu=0, wall=0, failed=1)

    found = medians({name: lambda name=name: measure(name) for name in given}, turns=3)
    assert "".join(asked) == "ababab"
    assert (found["a"].rate, found["b"].rate) == (2.0, 5.0)
    assert found["a"].failed == 3


def test_the_time_of_children_counts_even_when_they_are_gone():
    busy = "import subprocess, sys, time\n"
    busy += (
        "code = 'import time; t = time.process_time()\\nwhile time.process_time() - t < .3: pass'\n"
    )
    busy += (
        "subprocess.run([sys.executable, '-c', code]); print('done', flush=True); sys.stdin.read()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", busy], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as parent:
        parent.stdout.readline()
        assert cpu_seconds(parent.pid) >= 0.3
        assert memory(parent.pid) > 1
        parent.stdin.close()
    assert cpu_seconds(os.getpid()) > 0


def test_an_old_answer_is_as_old_as_what_came_after_it():
    published = [Published(mark, 10.0 + mark, 10.5 + mark) for mark in (1, 2, 3)]
    said = "seen 1 12.9\nseen 2 13.6\nunknown 0\nseen 1 13.2\nseen 3 19.0\nunknown 2\n"
    ages = superseded(said, published)
    assert [round(age, 2) for age in sorted(ages)] == [0.1, 0.7]
