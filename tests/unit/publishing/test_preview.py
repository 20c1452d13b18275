"""What editors are told while they write."""

import pytest

from catalogue.publishing.preview import Problems, line_for_editors, list_problems


def test_a_rebuild_without_problems_has_one_line() -> None:
    assert Problems().told == ("Rebuilt: no problems",)


@pytest.mark.parametrize(("problems", "count"), [(["a"], "1 problem"), (["a", "b"], "2 problems")])
def test_problems_come_before_their_number(problems: list[str], count: str) -> None:
    assert list_problems(problems).told == (*problems, f"{count}; the preview shows the site as it was before")


def test_no_more_than_a_hundred_are_listed() -> None:
    found = list_problems(range(1_234))

    assert found.lines == (*map(str, range(100)), "and 1,134 problems more")
    assert found.count == "1,234 problems"


@pytest.mark.parametrize(
    ("said", "level", "ours", "line"),
    [
        ("data/a.yaml:1:1: is empty", "ERROR", True, "data/a.yaml:1:1: is empty"),
        ("Building documentation...", "INFO", False, ""),
        ("Could not find a homepage for locale 'en'", "WARNING", False, ""),
        ("[10:00:00] Serving on http://127.0.0.1:8000/", "INFO", False, "Serving on http://127.0.0.1:8000/"),
        ("Error building page", "ERROR", False, "ERROR: Error building page"),
    ],
)
def test_the_generator_tells_editors_only_what_no_check_finds(said: str, level: str, ours: bool, line: str) -> None:
    assert line_for_editors(said, level, ours=ours) == line
