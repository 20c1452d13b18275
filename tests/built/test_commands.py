"""The command line, on the invented site and on a day that the test chooses."""

import json
import shutil
from pathlib import Path

import pytest

from catalogue.__main__ import COMMANDS
from tests.conftest import SITE, run_catalogue
from tests.pages import Pages

LATE = ("--day", "2040-01-01")


@pytest.mark.parametrize("name", COMMANDS)
def test_each_command_says_what_it_does(name: str) -> None:
    done = run_catalogue(SITE, name, "--help")

    assert done.returncode == 0
    assert COMMANDS[name] in " ".join(done.stdout.split())


def test_check_is_silent_about_a_fresh_statement() -> None:
    done = run_catalogue(SITE, "check")

    assert done.returncode == 0
    assert done.stdout.startswith("no problems: ")
    assert done.stderr == ""


@pytest.mark.parametrize(
    ("style", "start"),
    [
        ("text", "docs/en/accessibility.md:1:1: warning: accessibility, last_reviewed: is "),
        ("github", "::warning file=docs/en/accessibility.md,line=1,col=1::accessibility, last_reviewed: is "),
    ],
)
def test_check_warns_of_an_old_statement_and_goes_on(style: str, start: str) -> None:
    done = run_catalogue(SITE, "check", *LATE, "--format", style)

    assert done.returncode == 0
    assert done.stdout.startswith("no problems: ")
    assert done.stderr.startswith(start)


def test_check_gives_machines_the_severity() -> None:
    done = run_catalogue(SITE, "check", *LATE, "--format", "json")

    assert done.returncode == 0
    assert [found["severity"] for found in json.loads(done.stdout)] == ["warning", "warning"]


@pytest.mark.parametrize(
    "arguments", [("check",), ("check", "--format", "github"), ("check", "--format", "json"), ("status",)]
)
def test_of_many_problems_a_hundred_are_told(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    shutil.copytree(SITE, tmp_path, dirs_exist_ok=True)
    with (tmp_path / "data" / "contacts.yaml").open("a", encoding="utf-8") as file:
        file.write("- {id: 1}\n" * 150)
    done = run_catalogue(tmp_path, *arguments)
    told = json.loads(done.stdout) if "json" in arguments else done.stdout.splitlines()

    assert done.returncode == 1
    assert len(told) == 100


def test_status_counts_the_pages_that_the_site_has(pages: Pages) -> None:
    done = run_catalogue(SITE, "status", "--format", "json")

    assert done.returncode == 0
    assert json.loads(done.stdout)["pages"] * 2 == len(pages)


@pytest.mark.parametrize(
    ("address", "nothing", "none"),
    [("en/for-those-who-edit/", "none", "none yet"), ("cy/i-r-rhai-sy-n-golygu/", "dim", "dim eto")],
)
def test_editors_see_what_waits_and_what_was_read(pages: Pages, address: str, nothing: str, none: str) -> None:
    status = json.loads(run_catalogue(SITE, "status", "--format", "json").stdout)
    locale = pages[address].locale
    expected = [
        [
            str(each["texts"]),
            str(each["waiting"][locale] or nothing),
            str(each["read"][locale] or none),
        ]
        for each in status["progress"]
    ]
    rows = pages[address].soup.select("section[aria-labelledby=reviews] table:first-of-type tbody tr")

    assert [[cell.get_text() for cell in row.select("td")] for row in rows] == expected
