"""Whether Welsh says by the terms of the glossary what its English says by them.

Most texts are settled by the sets of their words: only where Welsh seems to lack a term are both looked at closely.
Welsh words count mutated or not, and with regular endings, by the rules alone: no dictionary is opened.
"""

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from functools import cache

from catalogue.languages.alphabet import fold
from catalogue.languages.endings import ANALYSED, bases
from catalogue.languages.locales import Locale
from catalogue.languages.mutation import mutations, radicals
from catalogue.languages.pairs import Pair
from catalogue.model.entries import Term
from catalogue.queries.naming import Naming
from catalogue.queries.wordings import Entry, wordings_of

WORD = re.compile(r"\w+")
BETWEEN = 3
"""Words that may part those of a Welsh term, at most: penaethiaid newydd a dros dro."""
BEGINNING = 2
"""Letters with which words begin that are forms of one word, mutation apart; few have another vowel so early."""
FormsFinder = Callable[[str, frozenset[str]], Collection[str]]
SIBILANT = re.compile(r"(?:[sxz]|[cs]h)$")
CONSONANT_Y = re.compile(r"(?<=[^aeiou])y$")


class Terminology:
    """The terms of a glossary in both languages."""

    def __init__(self, terms: Sequence[Term], names: Collection[Pair[str]]) -> None:
        """`names` are official: a term within one counts only where the Welsh name has it too."""
        self._terms = terms
        self._names = names
        self._welsh: dict[int, _WelshForms] = {}
        self._by_word: dict[str, list[tuple[str, int]]] = {}
        """By its longest word, each way in which English has a term, and the number of that."""
        for number, term in enumerate(terms):
            for wording in english_wordings(term, Locale.EN):
                words = _words_of(wording)
                for key in words and [max(words, key=len)]:
                    self._by_word.setdefault(key, []).append((f" {' '.join(words)} ", number))
        self._keys = frozenset(self._by_word)

    def may_name(self, english: str) -> bool:
        """Whether a text, marks and all, has a word by which English names a term: a quick look."""
        return not self._keys.isdisjoint(_words_of(english))

    def find_lacking(self, english: str, welsh: str) -> Iterator[tuple[Term, str]]:
        """Each term that the English names, with its words there, and of which the Welsh has no form."""
        said = _words_of(english)
        joined = f" {' '.join(said)} "
        named = {
            number for key in self._keys.intersection(said) for words, number in self._by_word[key] if words in joined
        }
        if named and (lacking := self._not_in(welsh, named)):
            entries = [self._terms[number] for number in sorted(named)]
            yield from self._named(english, entries, [self._terms[number] for number in lacking])

    def _not_in(self, welsh: str, numbers: Iterable[int]) -> list[int]:
        words = _words_of(welsh)
        known = frozenset(words)
        return [number for number in numbers if not self._forms_of(number).stand_in(words, known)]

    def _forms_of(self, number: int) -> "_WelshForms":
        if number not in self._welsh:
            self._welsh[number] = _WelshForms(self._terms[number])
        return self._welsh[number]

    def _named(self, english: str, entries: Sequence[Term], lacking: Collection[Term]) -> Iterator[tuple[Term, str]]:
        """Those that the English names, the longest at each place, outside of names whose Welsh is without them."""
        found: dict[str, tuple[Term, str]] = {}
        for start, end, entry in Naming(entries, Locale.EN, english_wordings).find(english):
            for term in lacking:
                if term is entry and not self._is_in_a_name(term, english, start, end):
                    found.setdefault(term.id, (term, english[start:end]))
        yield from found.values()

    def _is_in_a_name(self, term: Term, english: str, start: int, end: int) -> bool:
        """Whether it is a part of one; a name that is the term alone would excuse every other text."""
        text = english.lower()
        for name in self._names:
            length = len(name.en)
            if length <= end - start:
                continue
            begin = text.find(name.en.lower(), max(0, end - length), start + length)
            if begin >= 0 and begin <= start and self._not_in(name.cy, [self._terms.index(term)]):
                return True
        return False


class _WelshForms:
    """Every way in which Welsh has a term."""

    def __init__(self, term: Term) -> None:
        wordings = (*wordings_of(term, Locale.CY), *term.accepted)
        self._wordings = [words for words in map(_words_of, wordings) if words]

    def stand_in(self, words: Sequence[str], known: frozenset[str]) -> bool:
        """Whether one stands in a text with these words: as it is written, else mutated, else with other endings."""
        return any(
            _stand(wording, words, known, find_forms)
            for find_forms in (_as_written, _mutated, _inflected)
            for wording in self._wordings
        )


def _as_written(word: str, known: frozenset[str]) -> Collection[str]:
    return (word,)


@cache
def _mutated_forms(word: str) -> frozenset[str]:
    return frozenset([word, *mutations(word)])


def _mutated(word: str, known: frozenset[str]) -> Collection[str]:
    return _mutated_forms(word)


def _inflected(word: str, known: frozenset[str]) -> Collection[str]:
    """The known words that come from the same as this one by mutation or by a regular ending."""
    mutated = _mutated_forms(word)
    if len(word) < ANALYSED:
        return mutated
    wanted, beginnings = _origins(word), {form[:BEGINNING] for form in mutated}
    alike = [each for each in known if each[:BEGINNING] in beginnings and len(each) >= ANALYSED]
    return {each for each in alike if any(wanted & _origins(radical) for radical in (each, *radicals(each)))}


def _stand(wording: Sequence[str], words: Sequence[str], known: frozenset[str], find_forms: FormsFinder) -> bool:
    """Whether the words of a wording stand in a text in their order, with few others between them."""
    forms = []
    for word in wording:
        forms.append(find_forms(word, known))
        if known.isdisjoint(forms[-1]):
            return False
    ends = [at for at, word in enumerate(words) if word in forms[0]]
    for following in forms[1:]:
        near = {place for at in ends for place in range(at + 1, min(at + 2 + BETWEEN, len(words)))}
        ends = [at for at in near if words[at] in following]
    return bool(ends)


@cache
def _origins(word: str) -> frozenset[str]:
    """A word without accents, and what it may come from by a regular ending."""
    plain = fold(word)
    return frozenset([plain, *(bases(plain) if len(plain) >= ANALYSED else ())])


def welsh_word(term: Term, words: str) -> str:
    """What stands in Welsh text where English has these words for a term; small letters unless it is a name."""
    if term.abbreviation and words.removesuffix("s") == term.abbreviation.en:
        return term.abbreviation.cy
    title = term.title.cy
    is_name = title == term.title.en or title[1:] != title[1:].lower()
    return title if is_name else f"{title[:1].lower()}{title[1:]}"


def english_wordings(entry: Entry, locale: Locale) -> Iterator[str]:
    """Every way in which an entry stands in English, each with its regular plural."""
    for wording in wordings_of(entry, locale):
        yield wording
        yield _plural(wording)


def _plural(noun: str) -> str:
    return f"{noun}es" if SIBILANT.search(noun) else f"{CONSONANT_Y.sub('ie', noun)}s"


def _words_of(text: str) -> list[str]:
    return WORD.findall(text.lower())
