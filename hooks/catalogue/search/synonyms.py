"""Synonyms as the index has them."""

from collections.abc import Iterable

from catalogue.languages.words import words_of
from catalogue.model.synonyms import Group


def normal_synonyms(groups: Iterable[Group]) -> list[list[str]]:
    """Each group, its phrases as words in small letters with a space between."""
    return [[" ".join(words_of(phrase)) for phrase in group] for group in groups]
