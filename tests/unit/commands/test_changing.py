"""rename, move and retire, as they are called: on a copy of the invented site."""

import io
import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from catalogue.__main__ import main
from tests.conftest import BUILD_DATE, SITE

Folder = Path


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Folder:
    """A copy of the site, with an example over it, in which the commands are called."""
    shutil.copytree(SITE, tmp_path, dirs_exist_ok=True)
    records = (SITE / "data" / "programmes.yaml").read_text("utf-8").split("\n- id: ")
    award = next(each for each in records if each.startswith("steps-to-deputy\n"))
    (tmp_path / "examples").mkdir()
    (tmp_path / "examples" / "programmes.yaml").write_text(f"- id: {award}\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", BUILD_DATE)
    monkeypatch.setattr("sys.stdin", io.StringIO())
    return tmp_path


def held(folder: Folder) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def lines_changed(before: dict[str, bytes], after: dict[str, bytes]) -> Iterator[tuple[str, str]]:
    """Lines that are in a file now and were not, of files that are in both."""
    for path in sorted(before.keys() & after.keys()):
        old = before[path].decode("utf-8", "replace").splitlines()
        yield from (
            (path, line.strip()) for line in after[path].decode("utf-8", "replace").splitlines() if line not in old
        )


def read(name: str) -> dict[str, str]:
    found: dict[str, str] = yaml.safe_load(Path("data", f"{name}.yaml").read_text("utf-8"))
    return found


def counted(capsys: pytest.CaptureFixture[str]) -> tuple[Any, Any]:
    """How many texts are in which state, and what waits."""
    capsys.readouterr()
    assert main(["status", "--format", "json"]) == 0
    status = json.loads(capsys.readouterr().out)
    return status["progress"], status["waiting"]


def test_an_id_is_renamed_wherever_it_stands_and_nowhere_else(folder: Folder) -> None:
    before = held(folder)

    assert main(["rename", "programme", "oak-award", "acorn-award", "--yes"]) == 0

    after = held(folder)
    assert before.keys() == after.keys()
    places = {path for path, _ in lines_changed(before, after)}
    assert places == {
        "data/case_studies.yaml",
        "data/ledger/programmes.tsv",
        "data/ledger/prose.tsv",
        "data/milestones.yaml",
        "data/news.yaml",
        "data/next_step.yaml",
        "data/programmes.yaml",
        "data/redirects.yaml",
        "data/renamed.yaml",
        "docs/cy/case-studies/gwylan.md",
        "docs/cy/guidance/choosing-well.md",
        "docs/en/case-studies/gwylan.md",
        "docs/en/guidance/choosing-well.md",
    }
    for path in {path for path in places if not path.endswith(".tsv")} - {"data/renamed.yaml"}:
        text = after[path].decode()
        assert text.replace("acorn-award", "oak-award") == before[path].decode()
    assert "address: {en: oak-award, cy: gwobr-y-dderwen}" in after["data/programmes.yaml"].decode()
    assert read("renamed")["programme:oak-award"] == "programme:acorn-award"
    assert read("renamed")["programme:old-award"] == "programme:acorn-award"
    assert main(["check"]) == 0


def test_a_rename_and_the_one_back_leave_no_trace_but_that_names_lead_here(folder: Folder) -> None:
    before = held(folder)

    assert main(["rename", "resource", "ladder-survey", "rung-survey", "--yes"]) == 0
    assert main(["rename", "resource", "rung-survey", "ladder-survey", "--yes"]) == 0

    after = held(folder)
    changed = {path for path in before | after if before.get(path) != after.get(path)}
    assert changed == {"data/renamed.yaml"}
    assert read("renamed")["resource:rung-survey"] == "resource:ladder-survey"
    assert "resource:ladder-survey" not in read("renamed")


@pytest.mark.parametrize(
    "arguments",
    [
        ("rename", "resource", "map-your-week", "week-in-colours"),  # home, programmes and frameworks link to it
        ("rename", "case-study", "draenog", "hedgehog"),
        ("rename", "page", "about", "about-us"),
        ("rename", "contact", "site-editors", "editors"),
    ],
)
def test_texts_that_were_read_stay_so_when_what_they_link_to_is_renamed(
    arguments: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["review", "all", "--by", "site-editors", "--day", "2026-11-20"]) == 0
    before = counted(capsys)

    assert main([*arguments, "--yes"]) == 0

    assert counted(capsys) == before
    former = f"\t{arguments[2]}@" if arguments[1] == "contact" else f"\n{arguments[2]}."
    assert not [path for path in Path("data/ledger").iterdir() if former in path.read_text("utf-8")]


def test_texts_that_lead_to_something_else_say_the_same_and_are_to_be_read_anew(
    folder: Folder, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["review", "prose", "--by", "site-editors", "--day", "2026-11-20"])
    before = held(folder)

    assert main(["retire", "resource", "map-your-week", "--replace-by", "pebble-diary", "--remove", "--yes"]) == 0

    changed = [line for path, line in lines_changed(before, held(folder)) if path == "data/ledger/prose.tsv"]
    assert [line.split("\t")[0] for line in changed] == ["index#before-lunch"]
    assert changed[0].endswith("\tboth\t-\t-")
    assert counted(capsys)[1] == []


def test_an_example_in_the_place_of_a_record_is_renamed_with_it(folder: Folder) -> None:
    assert main(["rename", "programme", "steps-to-deputy", "steps-up", "--yes"]) == 0

    assert "- id: steps-up\n" in Path("examples/programmes.yaml").read_text("utf-8")
    assert "- id: steps-up\n" in Path("data/programmes.yaml").read_text("utf-8")


def test_an_address_that_is_the_id_leads_to_the_new_one() -> None:
    assert main(["rename", "theme", "helpers", "assistants", "--yes"]) == 0

    moved = read("redirects")
    assert moved["en/themes/helpers/"] == "theme:assistants"
    assert moved["cy/themau/helpers/"] == "theme:assistants"


def test_the_story_of_a_record_is_renamed_with_it(folder: Folder) -> None:
    story = Path("docs/cy/case-studies/ty-gwyrdd.md").read_bytes()

    assert main(["rename", "case-study", "ty-gwyrdd", "green-house", "--yes"]) == 0

    assert Path("docs/cy/case-studies/green-house.md").read_bytes() == story
    assert not Path("docs/cy/case-studies/ty-gwyrdd.md").exists()


def test_a_record_in_a_file_of_its_own_takes_the_file_with_it(folder: Folder) -> None:
    records = Path("data/contacts.yaml").read_text("utf-8").split("\n- id: ")[1:]
    Path("data/contacts.yaml").unlink()
    Path("data/contacts").mkdir()
    whole = [*records, (SITE / "data/contacts.yaml").read_text("utf-8").partition("- id: ")[2].partition("\n- id: ")[0]]
    for record in whole:
        name = record.partition("\n")[0]
        text = "\n".join(line.removeprefix("  ") for line in f"id: {record}".splitlines())
        Path(f"data/contacts/{name}.yaml").write_text(text + "\n", encoding="utf-8")

    assert main(["rename", "contact", "site-editors", "editors", "--yes"]) == 0

    assert Path("data/contacts/editors.yaml").read_text("utf-8").startswith("id: editors\n")
    assert not Path("data/contacts/site-editors.yaml").exists()
    assert "editors: editors\n" in Path("data/site.yaml").read_text("utf-8")


def test_a_page_is_renamed_with_its_links_and_its_place_in_the_menu(folder: Folder) -> None:
    assert main(["rename", "page", "about", "about-us", "--yes"]) == 0

    assert Path("docs/en/about-us.md").exists()
    assert "about-us" in Path("data/site.yaml").read_text("utf-8")
    assert not [path for path in Path("docs").rglob("*.md") if "page:about)" in path.read_text("utf-8")]


def test_an_address_moves_and_the_old_one_leads_on() -> None:
    assert main(["move", "programme", "oak-award", "--en", "award-of-the-oak", "--yes"]) == 0

    assert "address: {en: award-of-the-oak, cy: gwobr-y-dderwen}" in Path("data/programmes.yaml").read_text("utf-8")
    assert read("redirects")["en/programmes/oak-award/"] == "programme:oak-award"


def test_an_address_that_moves_back_leads_nowhere_else() -> None:
    move = ["move", "theme", "sharing-the-lead", "--yes"]
    assert main([*move, "--en", "shared-lead"]) == 0
    assert read("redirects")["en/themes/sharing-the-lead/"] == "theme:sharing-the-lead"

    assert main([*move, "--en", "sharing-the-lead"]) == 0

    assert "en/themes/sharing-the-lead/" not in read("redirects")
    assert read("redirects")["en/themes/shared-lead/"] == "theme:sharing-the-lead"


def test_the_address_of_a_page_of_prose_moves() -> None:
    assert main(["move", "page", "privacy", "--en", "your-privacy", "--yes"]) == 0

    assert "\naddress: your-privacy\n" in Path("docs/en/privacy.md").read_text("utf-8")
    assert read("redirects")["en/privacy/"] == "page:privacy"


def test_a_programme_that_is_retired_is_past_and_says_what_came_instead() -> None:
    assert main(["retire", "programme", "lantern-walks", "--replace-by", "oak-award", "--yes"]) == 0

    record = next(
        each
        for each in yaml.safe_load(Path("data/programmes.yaml").read_text("utf-8"))
        if each["id"] == "lantern-walks"
    )
    assert (record["state"], record["replaced_by"]) == ("past", ["oak-award"])


def test_what_is_removed_hands_over_its_place_and_its_address(folder: Folder) -> None:
    assert main(["retire", "theme", "helpers", "--replace-by", "two-languages", "--yes"]) == 0

    assert "helpers" not in "".join(
        Path("data", name).read_text("utf-8") for name in ("themes.yaml", "case_studies.yaml")
    )
    assert read("redirects")["en/themes/helpers/"] == "theme:two-languages"
    assert main(["check"]) == 0


def test_what_nothing_names_is_removed_when_it_is_said_where_its_address_leads(
    folder: Folder, capsys: pytest.CaptureFixture[str]
) -> None:
    with Path("data/themes.yaml").open("a", encoding="utf-8") as file:
        text = Path("data/themes.yaml").read_text("utf-8")
        file.write(f"- id: lonely\n{text[text.index('- id: helpers') :].partition(chr(10))[2].partition('- id:')[0]}")
    before = held(folder)

    assert main(["retire", "theme", "lonely", "--yes"]) == 1
    assert capsys.readouterr().err.splitlines() == [
        "nothing stands at cy/themau/lonely/ any more; say where it leads: --leads-to list:a-z"
    ]
    assert held(folder) == before
    assert main(["retire", "theme", "lonely", "--leads-to", "list:themes", "--yes"]) == 0
    assert read("redirects")["cy/themau/lonely/"] == "list:themes"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["rename", "program", "a", "b"], "there is no kind 'program'; did you mean programme?"),
        (["rename", "programme", "oak-award", "oak-award"], "oak-award is its id already; name another one"),
        (
            ["move", "contact", "college-porter", "--en", "x"],
            "contact college-porter has no page of its own, so it has no address",
        ),
        (
            ["retire", "programme", "oak-award", "--replace-by", "oak-award"],
            "oak-award cannot take its own place; name another one with --replace-by",
        ),
        (["new", "program"], "there is no kind 'program'; did you mean programme?"),
        (["retir", "programme", "oak-award"], "there is no command 'retir'; did you mean retire?"),
        (["rename", "programme", "oak-awrd", "b"], "there is no programme 'oak-awrd'; did you mean oak-award?"),
        (
            ["rename", "programme", "oak-award", "Oak"],
            "'Oak' cannot be an id; use small letters a to z, figures and hyphens, 80 at most",
        ),
        (
            ["rename", "programme", "oak-award", "search"],
            "'search' is reserved for the site itself; choose another word",
        ),
        (
            ["rename", "programme", "oak-award", "long-river"],
            "there is a programme long-river already; choose another id",
        ),
        (["rename", "page", "abuot", "b"], "there is no page 'abuot'; did you mean about?"),
        (
            ["rename", "page", "case-studies/gwylan", "b"],
            "case-studies/gwylan is the story of a case-study; name that: case-study gwylan",
        ),
        (
            ["move", "programme", "oak-award"],
            "no address is given; add --en new-address, --cy cyfeiriad-newydd, or both",
        ),
        (
            ["move", "term", "log", "--en", "x"],
            "there is no term 'log'; write an id from data/glossary.yaml",
        ),
        (
            ["move", "programme", "oak-award", "--en", "oak-award"],
            "oak-award stands there already; name another address with --en or --cy",
        ),
        (
            ["retire", "programme", "acorn-course"],
            "acorn-course is past already; to take it out altogether, add --remove",
        ),
        (
            ["retire", "programme", "oak-award", "--state", "over"],
            "'over' is no state of a programme; name one of current, planned, paused, closed, model, described, past",
        ),
    ],
)  # fmt: skip
def test_what_cannot_be_done_is_said_and_nothing_is_written(
    folder: Folder, capsys: pytest.CaptureFixture[str], arguments: list[str], message: str
) -> None:
    before = held(folder)

    assert main([*arguments, "--yes"]) == 1

    assert capsys.readouterr().err.splitlines() == [message]
    assert held(folder) == before


def test_a_folder_that_is_not_there_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rename", "programme", "oak-award", "acorn-award", "--data", "nowhere"]) == 1

    assert "nowhere:1:1: is not a folder; name the right one" in capsys.readouterr().out


def test_what_is_named_elsewhere_is_not_removed(folder: Folder, capsys: pytest.CaptureFixture[str]) -> None:
    before = held(folder)

    assert main(["retire", "programme", "welsh-circle", "--remove", "--yes"]) == 1

    said = capsys.readouterr().err
    assert said.startswith("welsh-circle is named in data/")
    assert said.endswith("; say what takes its place with --replace-by, or take it out there first\n")
    assert held(folder) == before


def test_a_change_that_would_not_pass_the_check_is_not_written(
    folder: Folder, capsys: pytest.CaptureFixture[str]
) -> None:
    before = held(folder)

    assert main(["retire", "programme", "oak-award", "--yes"]) == 1

    told = capsys.readouterr()
    assert "+  state: past" in told.out
    assert "data/next_step.yaml:" in told.out
    assert told.err == "Nothing was written: with this change the site would have the problems above.\n"
    assert held(folder) == before


def test_a_site_that_has_problems_is_not_changed(folder: Folder, capsys: pytest.CaptureFixture[str]) -> None:
    with Path("data/themes.yaml").open("a", encoding="utf-8") as file:
        file.write("- id: half\n")
    before = held(folder)

    assert main(["rename", "theme", "helpers", "assistants", "--yes"]) == 1

    assert capsys.readouterr().err == "Put this right first: nothing was changed.\n"
    assert held(folder) == before


def test_without_a_terminal_the_change_is_shown_and_not_written(
    folder: Folder, capsys: pytest.CaptureFixture[str]
) -> None:
    before = held(folder)

    assert main(["rename", "theme", "helpers", "assistants"]) == 1

    told = capsys.readouterr()
    assert "\n-- id: helpers\n+- id: assistants\n" in told.out
    assert told.err == "Nothing was written: call this in a terminal, or add --yes.\n"
    assert held(folder) == before


@pytest.mark.parametrize(("answer", "code"), [("y", 0), ("yes", 0), ("", 1), ("n", 1)])
def test_in_a_terminal_it_is_asked(folder: Folder, monkeypatch: pytest.MonkeyPatch, answer: str, code: int) -> None:
    before = held(folder)
    terminal = io.StringIO(f"{answer}\n")
    terminal.isatty = lambda: True  # type: ignore[method-assign]
    monkeypatch.setattr("sys.stdin", terminal)

    assert main(["rename", "theme", "helpers", "assistants"]) == code

    assert (held(folder) == before) == bool(code)
