"""What stands in data/ for the tests, and values as they are read."""

from catalogue.reading.yaml_files import parse_yaml
from tests.samples import files_with, messages_of


def test_merge_marks_among_accepted_words_are_named() -> None:
    files = files_with() | {"data/accepted.cy.txt": b"# Places\n<<<<<<< HEAD\nCwm\n=======\n>>>>>>> other\n"}

    assert messages_of(files) == [
        "data/accepted.cy.txt:2:1: holds two versions that were never merged; "
        "keep one of them, and delete the marks around both"
    ]


def test_an_escaped_accent_and_its_letter_are_read_as_one_letter() -> None:
    assert parse_yaml("a.yaml", lambda: rb'"cafe\u0301"').value == "caf\u00e9"
