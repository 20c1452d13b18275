"""Every Welsh text, searched for phrases that are never right."""

from catalogue.queries.passages import Passage
from tests.texts.phrases import find_wrong_phrases


def test_no_text_has_a_wrong_phrase(passages: tuple[Passage, ...]) -> None:
    wrong = list(find_wrong_phrases(passages))

    assert not wrong, "\n".join(("each with what is right:", *wrong))
