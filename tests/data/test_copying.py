"""Facts come from the sources, sentences do not."""

import os
from pathlib import Path

import pytest

from catalogue.queries.passages import Passage
from tests.texts.copying import find_copies, read_runs

SOURCES = os.environ.get("SOURCES", "")


@pytest.mark.skipif(not Path(SOURCES).is_dir() or not SOURCES, reason="SOURCES names no folder of source documents")
def test_no_eleven_words_in_a_row_stand_in_a_source_and_on_the_site(passages: tuple[Passage, ...]) -> None:
    copied = read_runs(Path(SOURCES))

    assert copied
    assert list(find_copies(passages, copied)) == []
