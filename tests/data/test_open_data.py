"""The open data of the folder, and the examples on its pages, which are run as they stand there."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.built.fair_host import FairHost
from tests.local_hosts import serve
from tests.open_data import find_package_faults, find_schema_faults, read_records
from tests.pages import Pages


@pytest.fixture
def host(site: Path) -> Iterator[str]:
    """The address of a host that sends files as they are."""
    with serve(FairHost(site, without={"": "Content-Encoding"}).respond) as address:
        yield address


def test_frictionless_finds_no_fault(site: Path) -> None:
    assert find_package_faults(site) == []


def test_each_file_fits_its_schema(site: Path) -> None:
    assert find_schema_faults(site) == []


def test_examples_in_python_say_what_the_data_holds(site: Path, pages: Pages, root: str, host: str) -> None:
    records = read_records(site)
    shown = "\n".join(_run(code, root, host) for code in code_on(pages, "python", f"{root}data/"))
    current = [each for each in records["programme"] if each["state"] == "current"]
    expected = [
        *(
            f"{each['title'][locale]} {each['as_of']} {each['addresses'][locale]}"
            for each in current
            for locale in ("en", "cy")
        ),
        *(f"{each['number']} {each['title']['cy']}" for each in records["stage"]),
    ]

    assert [line for line in expected if line not in shown.splitlines()] == []


def code_on(pages: Pages, language: str, naming: str) -> list[str]:
    """The examples in a language that ask for such an address."""
    blocks = [
        str(block.text_content()) for page in pages.values() for block in page.select(f"pre code.language-{language}")
    ]
    found = [code for code in blocks if naming in code]
    if not found:
        pytest.skip("no page has examples")
    return found


def _run(code: str, root: str, host: str) -> str:
    command = [sys.executable, "-I", "-X", "utf8", "-c", code.replace(root, host)]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False, env={"NO_PROXY": "*"})
    assert done.returncode == 0, done.stderr
    return done.stdout
