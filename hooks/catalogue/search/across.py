"""What documents are called in the other language, so that a word of it finds them."""

from collections.abc import Iterable, Iterator

from catalogue.languages.locales import Locale
from catalogue.languages.words import words_of
from catalogue.model.catalogue import Catalogue
from catalogue.model.entries import Organisation, Term, Theme
from catalogue.model.fields import Text
from catalogue.model.frameworks import Element
from catalogue.model.records import Abbreviated, Programme, Record, Stage

CALLED = (Term, Programme, Stage, Element, Theme, Organisation)
"""What has a name that readers know in the other language too."""


class NamesAcross:
    """Knows the names of a catalogue in the language beside `locale`; each is words with a space between."""

    def __init__(self, catalogue: Catalogue, locale: Locale) -> None:
        self._locale, self._other = locale, locale.other
        self._groups: dict[str, list[list[str]]] = {}
        for group in catalogue.synonyms[self._other]:
            phrases = list(_as_words(group))
            for phrase in phrases:
                self._groups.setdefault(phrase, []).append(phrases)
        records = (record for called in CALLED for record in catalogue.all(called))
        self._taken = {name for record in records for name in _as_words(self._names_of(record))}
        """What a record is called, so that it is no other name of another."""

    def of_record(self, record: Record) -> tuple[str, ...]:
        """Title, abbreviation, other names of a term, then synonyms of these."""
        return self._find(self._names_of(record), record.title) if isinstance(record, CALLED) else ()

    def of_list(self, title: Text) -> tuple[str, ...]:
        """Title and its synonyms."""
        return self._find((title[self._other],), title)

    def _names_of(self, record: Record) -> tuple[str, ...]:
        short = record.abbreviation if isinstance(record, Abbreviated) else None
        forms = record.forms.en if isinstance(record, Term) and self._other is Locale.EN else ()
        return (record.title[self._other], *((short[self._other],) if short else ()), *forms)

    def _find(self, names: Iterable[str], title: Text) -> tuple[str, ...]:
        called = list(_as_words(names))
        singular = (name.removesuffix("s") for name in called if self._other is Locale.EN)
        groups = (group for name in dict.fromkeys((*called, *singular)) for group in self._groups.get(name, ()))
        others = (phrase for group in groups for phrase in group if phrase not in self._taken)
        own = " ".join(words_of(title[self._locale]))
        return tuple(name for name in dict.fromkeys((*called, *others)) if name != own)


def _as_words(names: Iterable[str]) -> Iterator[str]:
    return (" ".join(words_of(name)) for name in names)
