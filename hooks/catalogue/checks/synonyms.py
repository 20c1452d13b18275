"""Checks of synonyms: each once in its group, in its language, and one of them in the texts of the site."""

from collections.abc import Iterator

from catalogue.languages.locales import Locale
from catalogue.languages.mutation import mutations
from catalogue.languages.pairs import Pair
from catalogue.languages.telling import is_in_other_language
from catalogue.languages.words import are_together, small, words_of
from catalogue.model.catalogue import Catalogue
from catalogue.model.synonyms import Synonyms
from catalogue.reading.faults import Fault
from catalogue.reading.messages import Origin
from catalogue.reading.positions import format_path
from catalogue.reading.text_rules import LANGUAGES


def find_repeated_synonyms(synonyms: Synonyms, origin: Origin) -> Iterator[Fault]:
    """Words that stand twice in a group, and groups that say the same."""
    for locale in Locale:
        groups: dict[frozenset[str], int] = {}
        for number, group in enumerate(synonyms[locale]):
            first: dict[str, str] = {}
            for position, phrase in enumerate(group):
                words = " ".join(words_of(phrase))
                if words in first and first[words] != phrase:  # of the same letters the reader has said so already
                    what = f"{phrase!r} is {first[words]!r} again to the search"
                    yield origin.fault((locale.value, number, position), what, "delete one of them")
                first.setdefault(words, phrase)
            same = groups.setdefault(frozenset(first), number)
            if same != number:
                what = f"is {format_path((locale.value, same))} again"
                yield origin.fault((locale.value, number), what, "delete one of them")


def find_strange_synonyms(catalogue: Catalogue, said: Pair[str], origin: Origin) -> Iterator[Fault]:
    """Words in the other language, and groups of which no text of the site has a word. Abbreviations are in neither.

    `said` are the texts of the site, with a line for each.
    """
    texts = Pair.of(lambda locale: _Texts(said[locale], locale))
    names = frozenset(catalogue.interface.proper_names)
    for locale in Locale:
        own, others = texts[locale], texts[locale.other]
        for number, group in enumerate(catalogue.synonyms[locale]):
            strange = [
                position
                for position, phrase in enumerate(group)
                if phrase not in names and not phrase.isupper() and _is_strange(phrase, own, others)
            ]
            for position in strange:
                what = f"{group[position]!r} seems to be {LANGUAGES[locale.other]}"
                remedy = f"write it in {LANGUAGES[locale]}, or add it to proper_names in interface.yaml"
                yield origin.fault((locale.value, number, position), what, remedy)
            if not strange and not any(own.have(phrase) for phrase in group):
                what = "has no word that stands in a text of the site"
                remedy = "add the word that the site uses, or delete the group"
                yield origin.fault((locale.value, number), what, remedy)


class _Texts:
    """What a site says in one language."""

    def __init__(self, text: str, locale: Locale) -> None:
        self.locale = locale
        self._text = small(text)
        self._words = frozenset(words_of("\n".join({*self._text.split()})))

    def know(self, word: str) -> bool:
        return any(form in self._words for form in self._forms(word))

    def have(self, phrase: str) -> bool:
        """Whether the words of a phrase stand together, the first of them mutated or not."""
        first, *others = words_of(phrase)
        known = [form for form in self._forms(first) if form in self._words]
        if not known or not self._words.issuperset(others):
            return False
        return not others or any(are_together((form, *others), self._text) for form in known)

    def _forms(self, word: str) -> tuple[str, ...]:
        return (word, *mutations(word)) if self.locale is Locale.CY else (word,)


def _is_strange(phrase: str, own: _Texts, others: _Texts) -> bool:
    """Whether a phrase is in the other language: its words stand in the texts of that one and not in ours."""
    words = words_of(phrase)
    if is_in_other_language(phrase, own.locale):
        return True
    return all(map(others.know, words)) and not any(map(own.know, words))
