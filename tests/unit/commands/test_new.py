"""new, as it is called: it asks in the terminal, and asks again for what cannot be right."""

import io
import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml

from catalogue.__main__ import main
from tests.conftest import BUILD_DATE, SITE

TITLES = ["Leading: a course", "Arwain: cwrs"]
THEME = [*TITLES, "", "A theme of change.", "Thema am newid.", "", "arwain-cwrs"]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the site, in which the command is called."""
    shutil.copytree(SITE, tmp_path, dirs_exist_ok=True)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", BUILD_DATE)
    return tmp_path


def answer(monkeypatch: pytest.MonkeyPatch, *answers: str, kind: str, options: tuple[str, ...] = ()) -> int:
    monkeypatch.setattr("sys.stdin", io.StringIO("".join(f"{each}\n" for each in answers)))
    return main(["new", kind, "--yes", *options])


def last_of(name: str) -> dict[str, Any]:
    found: dict[str, Any] = yaml.load(Path("data", f"{name}.yaml").read_text("utf-8"), yaml.CBaseLoader)[-1]
    return found


def test_a_record_is_written_at_the_end_of_its_file_and_nothing_else(monkeypatch: pytest.MonkeyPatch) -> None:
    before = Path("data/themes.yaml").read_text("utf-8")

    assert answer(monkeypatch, *THEME, kind="theme") == 0

    after = Path("data/themes.yaml").read_text("utf-8")
    assert after.startswith(before)
    assert last_of("themes") == {
        "id": "leading-a-course",
        "title": {"en": TITLES[0], "cy": TITLES[1]},
        "summary": {"en": "A theme of change.", "cy": "Thema am newid."},
        "address": {"en": "leading-a-course", "cy": "arwain-cwrs"},
    }
    assert main(["check"]) == 0


def test_an_answer_that_cannot_be_right_is_asked_again_with_the_field(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    answers = ["Leading: <b>a</b> course", TITLES[1], TITLES[0], "", "Helpers", "helpers", "", *THEME[3:]]

    assert answer(monkeypatch, *answers, kind="theme") == 0

    said = capsys.readouterr().out.splitlines()
    assert "title.en: holds HTML; write plain text, or *emphasis* and [links](programme:its-id)." in said
    assert "id: 'Helpers' cannot be an address; use small letters a to z, figures and hyphens." in said
    assert "There is a theme helpers already." in said
    assert last_of("themes")["title"] == {"en": TITLES[0], "cy": TITLES[1]}


def test_choices_are_numbered_and_references_are_offered_with_their_titles(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    answers = [*TITLES, "", "A course on change.", "Cwrs ar newid.", "", "arwain-cwrs"]
    rest = ["9", "current", "2, first-headship", "Heads who lead a change.", "Penaethiaid sy'n arwain newid."]

    code = answer(monkeypatch, *answers, *rest, "https://example.org/x", "", "", "n", kind="programme")

    said = capsys.readouterr().out
    assert code == 0
    assert "\n   1  current\n" in said
    assert "\nThere is no 9 among these.\n" in said
    assert "\n   4  first-headship  First headship\n" in said
    assert last_of("programmes")["stages"] == ["trying-a-role", "first-headship"]


def test_what_the_check_finds_is_asked_for(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    answers = [*TITLES, "", "A course on change.", "Cwrs ar newid.", "", "arwain-cwrs", "1", "1"]
    texts = ["Heads who lead a change.", "Penaethiaid sy'n arwain newid."]

    code = answer(monkeypatch, *answers, *texts, "https://example.org/x", "", "", "n", kind="programme")

    assert code == 0
    assert "has no way out: nothing says where one can ask or apply" in capsys.readouterr().out
    assert last_of("programmes")["page"] == {"en": "https://example.org/x"}


def test_a_type_of_a_kind_is_asked_for_its_own_fields(monkeypatch: pytest.MonkeyPatch) -> None:
    titles = ["Why heads read", "Pam mae penaethiaid yn darllen", "", "A text on reading.", "Testun ar ddarllen."]
    edition = ["en", "", "https://example.org/x", "web", "free", "", "", "", "n"]
    texts = ["A publisher", "Cyhoeddwr", "It shows why.", "Mae'n dangos pam.", "Page 1.", "Tudalen 1."]

    assert answer(monkeypatch, *titles, "", "", *edition, *texts, kind="reading") == 0

    written = last_of("resources")
    assert written["kind"] == "reading"
    assert written["editions"] == [
        {"language": "en", "link": "https://example.org/x", "format": "web", "access": "free"}
    ]


def test_a_case_study_has_its_page_in_both_languages(monkeypatch: pytest.MonkeyPatch) -> None:
    answers = ["Holly School", "Ysgol y Gelynnen", "", "A school that leads.", "Ysgol sy'n arwain.", "", ""]

    code = answer(
        monkeypatch,
        *answers,
        "Valley",
        "Dyffryn",
        "1",
        "1",
        "All share it.",
        "Mae pawb yn ei rannu.",
        kind="case-study",
    )

    assert code == 0
    assert Path("docs/cy/case-studies/holly-school.md").read_text("utf-8") == (
        "---\ntitle: Ysgol y Gelynnen\ndescription: Ysgol sy'n arwain.\n---\n\nMae pawb yn ei rannu.\n"
    )


def test_a_page_is_written_in_both_languages(monkeypatch: pytest.MonkeyPatch) -> None:
    english = ["Ready: to lead", "A page about being ready to lead a school.", ""]
    welsh = ["Yn barod i arwain", "Tudalen am fod yn barod i arwain ysgol.", ""]

    code = answer(monkeypatch, *english, *welsh, "", "Heads need time.", "Mae angen amser ar benaethiaid.", kind="page")

    assert code == 0
    assert Path("docs/en/ready-to-lead.md").read_text("utf-8") == (
        '---\ntitle: "Ready: to lead"\ndescription: A page about being ready to lead a school.\n'
        "address: ready-to-lead\n---\n\nHeads need time.\n"
    )
    assert "address: yn-barod-i-arwain\n" in Path("docs/cy/ready-to-lead.md").read_text("utf-8")


def test_a_kind_with_a_file_for_each_record_gets_another_file(monkeypatch: pytest.MonkeyPatch) -> None:
    records = yaml.load(Path("data/themes.yaml").read_text("utf-8"), yaml.CBaseLoader)
    Path("data/themes.yaml").unlink()
    Path("data/themes").mkdir()
    for record in records:
        text = yaml.safe_dump(record, allow_unicode=True, sort_keys=False)
        Path("data/themes", f"{record['id']}.yaml").write_text(text, encoding="utf-8")

    assert answer(monkeypatch, *THEME, kind="theme") == 0

    assert Path("data/themes/leading-a-course.yaml").read_text("utf-8").startswith("id: leading-a-course\n")
    assert main(["check"]) == 0


def test_what_other_files_lack_then_is_said_and_it_is_written_when_that_is_asked_for(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    before = Path("data/stages.yaml").read_bytes()
    answers = [*THEME, "6", "1", "A stage of change.", "Cam o newid.", ""]
    lacking = "stages: never leads to leading-a-course; add it, so that nobody on the pathway is left out"

    assert answer(monkeypatch, *answers, kind="stage") == 1
    assert lacking in capsys.readouterr().out
    assert Path("data/stages.yaml").read_bytes() == before
    assert answer(monkeypatch, *answers, kind="stage", options=("--unfinished",)) == 0
    assert lacking in capsys.readouterr().out.partition("\nStill to do:\n")[2]
    assert last_of("stages")["id"] == "leading-a-course"


def test_a_framework_comes_with_its_first_element(monkeypatch: pytest.MonkeyPatch) -> None:
    framework = ["Ways of working", "Ffyrdd o weithio", "", "Ways that we share.", "Ffyrdd yr ydym yn eu rhannu."]
    words = ["Way", "Ffordd", "{n} way", "{n} ways", *["{n} ffordd"] * 6]
    element = ["Ask first", "Gofyn yn gyntaf", "", "Ask before you act.", "Gofynnwch cyn gweithredu.", "", ""]

    code = answer(
        monkeypatch, *framework, "", "", *words, *element, "It helps all.", "Mae'n helpu pawb.", "", kind="framework"
    )

    assert code == 0
    assert last_of("frameworks")["framework"] == "ways-of-working"


def test_a_dash_leaves_out_what_was_answered_before(monkeypatch: pytest.MonkeyPatch) -> None:
    answers = [*TITLES, "", "A course.", "Cwrs.", "", "arwain-cwrs", "1", "1", "Heads who lead.", "Penaethiaid."]

    code = answer(monkeypatch, *answers, "not an address", "", "-", "-", "2", "n", kind="programme")

    assert code == 0
    assert "page" not in last_of("programmes")


def test_when_the_answers_end_nothing_is_written(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    before = Path("data/themes.yaml").read_bytes()

    assert answer(monkeypatch, *THEME[:4], kind="theme") == 1

    assert capsys.readouterr().err == "The answers ended before all was asked: nothing was written.\n"
    assert Path("data/themes.yaml").read_bytes() == before


def test_without_a_terminal_it_asks_nothing(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO())

    assert main(["new", "theme"]) == 1

    assert capsys.readouterr().err == (
        "This asks in a terminal: call it in one, or give an answer in each line, and --yes.\n"
    )
