"""Every word of every text, looked up in the dictionary of its language."""

from catalogue.checks.spelling import UNKNOWN
from catalogue.load import load_catalogue
from catalogue.reading.faults import Fault

from .folder import FOLDER


def test_every_word_is_in_the_dictionary_or_accepted() -> None:
    warnings: list[Fault] = []

    load_catalogue(FOLDER / "data", FOLDER / "docs", warnings=warnings)

    assert [str(each) for each in warnings if each.what.endswith(UNKNOWN)] == []
