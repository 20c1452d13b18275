"""What was found in files before is said again of the same files, and never of others."""

from pathlib import Path

from catalogue.keeping.answers import Answers
from catalogue.load import parse_catalogue
from catalogue.reading.faults import Fault
from tests.samples import DAY, RIGHT, cases_beside, files_of_case, files_with, messages_of

UNIT = Path(__file__).parent
SOME = 15
"""Every so manieth case is tried: they are in order of kind."""


def _cases() -> list[dict[str, bytes]]:
    modules = (UNIT / "reading" / "test_cases.py", UNIT / "checks" / "test_cases.py")
    return [files_of_case(each.values[0]) for module in modules for each in cases_beside(str(module))[::SOME]]


def test_faults_are_the_same_whatever_was_read_before(tmp_path: Path) -> None:
    file = tmp_path / "reading-1.json"
    tried = _cases()
    for files in tried:
        said = messages_of(files)
        for _ in range(2):  # after another site, and after itself
            assert messages_of(files, Answers(file)) == said
        assert messages_of(files_with(), Answers(file)) == []

    assert len(tried) > 20


def test_prose_is_looked_at_again_when_a_word_or_its_place_changes(tmp_path: Path) -> None:
    file, right = tmp_path / "reading-1.json", files_with()
    path = "docs/en/case-studies/little-school.md"
    right[path] += b"\n## Why {#why}\n\nSee [the school](case-study:little-school).\n"
    messages_of(right, Answers(file))
    edits = {
        b"{#why}": b"{#Why}",
        b"case-study:little-school": b"case-study:litle-school",
        b"\n## Why": b"\n\n### Why",
        b"[the school]": b"[the school",
        b"title: ": b"title:  ",
        b"It grew.": b"It grew. \xc3\x83\xc2\xaa",
    }
    for old, new in edits.items():
        changed = right | {path: right[path].replace(old, new)}
        assert changed[path] != right[path]
        said = messages_of(changed)
        assert messages_of(changed, Answers(file)) == said
        assert messages_of(changed, Answers(file)) == said


def test_warnings_of_spelling_are_told_each_time(tmp_path: Path) -> None:
    file, files = tmp_path / "reading-1.json", files_with()
    files["docs/en/case-studies/little-school.md"] += b"\nIt improoved.\n"
    told = []
    for _ in range(3):
        warnings: list[Fault] = []
        parse_catalogue(files, day=DAY, warnings=warnings, known=Answers(file))
        told.append([str(each) for each in warnings])

    assert any("improoved" in each for each in told[0])
    assert told == told[:1] * 3


def test_a_name_that_is_no_longer_the_same_in_both_languages_is_told(tmp_path: Path) -> None:
    file = tmp_path / "reading-1.json"
    named = files_with(
        programmes=RIGHT["programmes"].replace("cy: Cymhwyster", "cy: Qualification"),
        interface="proper_names: [Qualification]\n",
    )
    other = named | {"data/interface.yaml": b"proper_names: [Another course]\n"}
    assert messages_of(named, Answers(file)) == []

    assert [message for message in messages_of(other, Answers(file)) if "same as the English" in message]
    assert messages_of(other, Answers(file)) == messages_of(other)
