"""Pages of prose that templates link to."""

from tests.samples import files_with, messages_of

REMEDY = "is missing, and other pages link to it; put it back, or write it anew"


def test_a_home_page_that_is_missing_in_both_languages_is_named() -> None:
    files = files_with()
    del files["docs/en/index.md"], files["docs/cy/index.md"]

    assert messages_of(files) == [f"docs/cy/index.md:1:1: {REMEDY}", f"docs/en/index.md:1:1: {REMEDY}"]


def test_a_home_page_that_cannot_be_read_is_not_called_missing() -> None:
    files = files_with()
    del files["docs/cy/index.md"]
    files["docs/en/index.md"] = b"\xff"

    assert messages_of(files) == [
        "docs/en/index.md:1:1: is not UTF-8 from here on; save it as UTF-8",
        f"docs/cy/index.md:1:1: {REMEDY}",
    ]
