"""Words of one meaning as the index has them: those of the editors, and what readers may call a list."""

from collections.abc import Iterable, Iterator

from catalogue.languages.locales import Locale
from catalogue.languages.words import words_of
from catalogue.model.catalogue import Catalogue
from catalogue.search.names import names_of_list


def generate_synonyms(catalogue: Catalogue, locale: Locale) -> Iterator[list[str]]:
    """Each group, its phrases as words in small letters with a space between."""
    for group in catalogue.synonyms[locale]:
        yield _as_words(group)
    for name in catalogue.lists:
        names = names_of_list(catalogue.interface, name, locale)
        if names:
            yield _as_words((catalogue.interface.lists[name].title[locale], *names.split(",")))


def _as_words(phrases: Iterable[str]) -> list[str]:
    return [" ".join(words_of(phrase)) for phrase in phrases]
