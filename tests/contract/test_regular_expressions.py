"""No text that a person can type keeps a regular expression busy: matching grows with the text's
length, not with its square. Python holds its lock meanwhile, so that one form would stop the site.
"""

import ast
import importlib
import json
import re
import signal
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import Any

import pytest

from tests.processes import PYTHON, ROOT, run

PACKAGES = ("site", "home", "articles", "services")
FUNCTIONS = {
    "compile",
    "search",
    "match",
    "fullmatch",
    "split",
    "findall",
    "finditer",
    "sub",
    "subn",
}
METHODS = FUNCTIONS - {"compile"}
NOT_MATCHING = {
    "escape",
    "IGNORECASE",
    "I",
    "ASCII",
    "M",
    "S",
    "DOTALL",
    "VERBOSE",
    "Match",
    "Pattern",
}
# Django's functions, with the index of the pattern argument.
OF_DJANGO = {"RegexValidator": 0, "re_path": 0, "RegexField": 0, "_lazy_re_compile": 0}
# They match only files of this repository, at build time or in tests.
READ_OUR_OWN_FILES = {"site/assets/script.py", "site/assets/stylesheet.py"}
# Values of names from which a function builds its pattern.
LOCAL_NAMES = {
    "site/search/highlight.py": {"words": ["massage", "back", "l5"]},
    "site/admin_home/guide.py": {"pattern": "closed|day['’]s"},
    "site/importing/lead_ins.py": {"words": r"wow\s+factor|in\s+short|tip"},
}
# Lookups that hand a pattern to the database; mentions() parts digits with a bounded `BETWEEN`.
LOOKUPS = {"site/privacy/search.py"}


@dataclass(frozen=True)
class Expression:
    where: str
    pattern: str
    flags: int
    methods: list[str]


def sources() -> Iterator[tuple[str, ast.Module]]:
    for package in PACKAGES:
        for path in sorted((ROOT / package).rglob("*.py")):
            if "migrations" not in path.parts:
                yield str(path.relative_to(ROOT)), ast.parse(path.read_text(encoding="utf-8"))


def module_of(path: str) -> dict[str, Any]:
    name = path.removeprefix("site/").removesuffix(".py").replace("/", ".")
    return vars(importlib.import_module(name.removesuffix(".__init__")))


def function_of(call: ast.Call) -> str:
    """`compile` for `re.compile(…)`, the name of Django's function, or an empty string."""
    match call.func:
        case ast.Attribute(value=ast.Name(id="re"), attr=name) if name in FUNCTIONS:
            return name
        case ast.Name(id=name) | ast.Attribute(attr=name) if name in OF_DJANGO:
            return name
    return ""


def expressions() -> Iterator[Expression]:
    trees = dict(sources())
    used = methods_by_name(trees.values())
    for path, tree in trees.items():
        if path in READ_OUR_OWN_FILES:
            continue
        names_of = {
            node.value: target.id
            for node in ast.walk(tree)
            if isinstance(node, ast.Assign)
            for target in node.targets
            if isinstance(target, ast.Name)
        }
        for call in (node for node in ast.walk(tree) if isinstance(node, ast.Call)):
            function = function_of(call)
            if not function:
                continue
            methods = {function} & METHODS or used.get(names_of.get(call, ""), set()) or {"search"}
            # The other methods search in the same way, repeatedly.
            if methods & {"findall", "finditer", "sub", "subn", "split"}:
                methods = methods - {"search"}
            place = f"{path}:{call.lineno}"
            yield Expression(place, pattern_of(call, path), flags_of(call), sorted(methods))


def methods_by_name(trees: Iterator[ast.Module]) -> dict[str, set[str]]:
    """Which methods the compiled expressions are used with: {"LINK": {"search", "findall"}}."""
    found: dict[str, set[str]] = {}
    for node in (node for tree in trees for node in ast.walk(tree)):
        match node:
            case ast.Attribute(value=ast.Name(id=name) | ast.Attribute(attr=name), attr=method):
                if method in METHODS:
                    found.setdefault(name, set()).add(method)
    return found


def pattern_of(call: ast.Call, path: str) -> str:
    known = module_of(path) | LOCAL_NAMES.get(path, {})
    try:
        # Evaluates only the argument of such a call in our own source.
        pattern = eval(compile(ast.Expression(call.args[0]), path, "eval"), known)
    except NameError as error:
        pytest.fail(f"{path}:{call.lineno}: {error}. Give an example in LOCAL_NAMES.")
    # A bytes pattern takes as long as the same pattern for text.
    return pattern.decode("latin-1") if isinstance(pattern, bytes) else pattern


def flags_of(call: ast.Call) -> int:
    names = [node.attr for node in ast.walk(call) if isinstance(node, ast.Attribute)]
    return sum({int(getattr(re, name)) for name in names if name in re.RegexFlag.__members__})


def test_every_call_of_a_regular_expression_is_recognized() -> None:
    for path, tree in sources():
        calls = {
            node.func for node in ast.walk(tree) if isinstance(node, ast.Call) and function_of(node)
        }
        for node in ast.walk(tree):
            match node:
                case ast.ImportFrom(module="re" | "regex") | ast.alias(name="regex"):
                    pytest.fail(f"{path}: `import re`, so that its calls are found")
                case ast.alias(name="re", asname=str()):
                    pytest.fail(f"{path}: `import re`, so that its calls are found")
                case ast.Attribute(value=ast.Name(id="re"), attr=name) if node not in calls:
                    assert name in NOT_MATCHING, f"{path}:{node.lineno}: re.{name} is not called"
                case ast.Constant(value=str(text)) if re.search(r"__i?regex\b", text):
                    assert path in LOOKUPS, f"{path}:{node.lineno}: a pattern for the database"
                case ast.keyword(arg=str(text)) if re.search(r"__i?regex$", text):
                    assert path in LOOKUPS, f"{path}: a pattern for the database"


def test_the_list_has_every_kind_of_call() -> None:
    found = list(expressions())
    assert len(found) > 25
    places = {one.where.partition(":")[0] for one in found}
    assert {"site/form_protection/spam.py", "articles/questions/form.py"} <= places
    assert {"site/evidence/models.py", "site/accounts/urls.py"} <= places


HOSTILE = r"""
import json, re, signal, sys

UNITS = [
    " ", "\n", "\r", "a", "1", "<", ">", "{", "}", "[", "(", "/", ".", "-", "@", "=", "'", '"', "`",
    "\\", "a@", "a ", "</", "<a ", "<a\t", "www.", "http:", "[url", "{{", "{{}", "1,", "R ", "27", "../",
    "'a", "url(", "union all ", "or 1", "cc:", "cc: ", "subject ", "javascript:", "drop table ",
    "<link ", "10.", "page=1&", "id=\"1", "%0a", 'table "', "/reset/key/",
]
STARTS = [
    "<", "<a ", "url(", "url('", "{{", "{", "[url", "union", "or 1", "cc:", "subject", "10.1234/",
    "/reset/key/", "javascript:", "sleep(", "<link ", "drop table ", "R", "a", "1", '"',
]
texts = [unit * (100_000 // len(unit)) + "\x00" for unit in UNITS]
texts += [start + fill * 30_000 + end for start in STARTS for fill in " a1/<" for end in "#!"]
RUN = {
    "finditer": lambda found, text: list(found.finditer(text)),
    "sub": lambda found, text: found.sub("", text),
    "subn": lambda found, text: found.subn("", text),
}
for one in json.load(sys.stdin):
    print(one["where"], one["pattern"], flush=True)
    found = re.compile(one["pattern"], one["flags"])
    for method in one["methods"]:
        run = RUN.get(method) or (lambda found, text: getattr(found, method)(text))
        for text in texts:
            # CPU seconds, so that a busy machine makes no difference; the limit ends the process.
            # Usually some milliseconds; quadratic growth takes seconds.
            signal.setitimer(signal.ITIMER_VIRTUAL, 0.25)
            run(found, text)
"""


def outcome_of(listed: list[Expression]) -> str:
    """Empty, or the first expression that took too long."""
    given = json.dumps([asdict(one) for one in listed])
    result = run([PYTHON, "-c", HOSTILE], input=given)
    if result.returncode == 0:
        return ""
    assert result.returncode == -signal.SIGVTALRM, result.stderr
    return result.stdout.splitlines()[-1]


def test_no_expression_has_quadratic_run_time() -> None:
    assert outcome_of(list(expressions())) == ""


@pytest.mark.parametrize(
    ("pattern", "method"),
    [
        (r"<\s*/?\s*(?:script|form)\b", "search"),
        (r"<a ([^>]*)>", "findall"),
        (r"\{\{.*\}\}", "search"),
        (r"\S+@\S+", "sub"),
        (r"\s*(?:zar|r)$", "sub"),
        (r"url\(\s*(?!['\"]?\s*#)", "search"),
    ],
)
def test_an_expression_with_quadratic_run_time_is_found(pattern: str, method: str) -> None:
    assert outcome_of([Expression("here:1", pattern, 0, [method])]).endswith(pattern)
