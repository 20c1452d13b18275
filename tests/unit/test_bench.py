"""The measures stand without the tests."""

import ast
from collections.abc import Iterator
from pathlib import Path

from tests.conftest import ROOT

BENCH = ROOT / "bench"


def _imports(module: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or ""


def test_no_module_of_bench_imports_the_tests() -> None:
    imports = {(path.relative_to(BENCH).as_posix(), name) for path in BENCH.rglob("*.py") for name in _imports(path)}

    assert ("search/__main__.py", "bench.serving") in imports
    assert {(path, name) for path, name in imports if name.partition(".")[0] == "tests"} == set()
