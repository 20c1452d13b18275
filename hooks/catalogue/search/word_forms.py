"""Which words of a text are forms of one word: singular and plural, verb and verb-noun, mutated and not.

A dictionary says of which lemma a form is, the lexicon of this project puts right what the dictionary says of words of
the field and of irregular verbs, the rules of mutation lead from mutated forms to radicals, and regular endings to the
words that the dictionary does not know.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cache, cached_property
from pathlib import Path

from simplemma.strategies.dictionaries import DEFAULT_DICTIONARY_FACTORY
from simplemma.strategies.dictionaries.dictionary_factory import MappingStrToByteString

from catalogue.languages.alphabet import fold
from catalogue.languages.endings import ANALYSED, bases, shared_beginning
from catalogue.languages.locales import Locale
from catalogue.languages.mutation import radicals

LEXICON = Path(__file__).parent / "lexicon"
LITERARY = re.compile(r"(?:as(?:ai|ant|ech|em|ent|id|it|och|om|wn)|esid|wyf|ych|om|ont|o|it|adwy|er)$")
"""Endings of forms that hardly anybody types: pluperfect, subjunctive, adjectives of verbs."""
FORMS_OF_A_VERB = 30
"""A lemma with more forms than a noun can have is a verb."""
_ENGLISH = (
    "a an the i me my we us our you your he him his she her it its they them their s t "
    "to of in on at for from by with and or but not as if than so up out off"
)
_WELSH = (
    "y yr r a ac â ag na nac nad ni nid oni mi fe yn n i ei eu u ein eich ch fy dy ef fo hi hwy nhw ti chi chwi th m w "
    "o ar at am dan dros drwy trwy heb gan gyda wrth rhag er hyd os pe pan mai taw neu ond"
)
CLOSED = {Locale.EN: frozenset(_ENGLISH.split(" ")), Locale.CY: frozenset(_WELSH.split(" "))}
"""Articles, pronouns, particles and prepositions: no form of another word, whatever a dictionary says."""
Family = Mapping[str, Collection[str]]
"""The radical forms of one word, the lemma first, each with the mutated forms in which the texts have it."""


def find_families(words: Collection[str], locale: Locale, equal: Iterable[tuple[str, ...]] = ()) -> Iterator[Family]:
    """The families that a text's words belong to; a word that stands for itself alone has none.

    The words are in small letters. A family also has forms that the texts lack, since a reader may type them. A word is
    in two families where it is a form of two words. `equal` are words of one meaning, such as two abbreviations.
    """
    dictionary = _Dictionary(locale)
    families: dict[str, dict[str, set[str]]] = {}
    for word in sorted(words):
        for radical in dictionary.radicals(word, words):
            for lemma in (*(dictionary.lemmas(radical) or (radical,)), *dictionary.regular(radical, words)):
                mutated = families.setdefault(lemma, {}).setdefault(radical, set())
                mutated |= {word} - {radical}
    for lemma, form in dictionary.forms_of(families):
        families[lemma].setdefault(form, set())
    for group in equal:
        families[" ".join(group)] = {word: families.get(word, {}).get(word, set()) for word in group}
    for family in families.values():
        if len(family) > 1 or any(family.values()):
            yield {form: sorted(mutated) for form, mutated in sorted(family.items())}


def leave_out_regular(families: Iterable[Family], words: Collection[str], locale: Locale) -> Iterator[Family]:
    """The families without forms that no text has and that scripts lead to the word by the rules of its ending."""
    plain = {fold(word) for word in words}
    for family in families:
        kept = {fold(form) for form in family if form in words or family[form]}
        shown = {
            form: mutated
            for form, mutated in family.items()
            if locale is not Locale.CY or form in words or mutated or not _is_regular(fold(form), plain, kept)
        }
        if len(shown) > 1 or any(shown.values()):
            yield shown


def _is_regular(form: str, words: Collection[str], family: Collection[str]) -> bool:
    """Whether what lies nearest of the words that a form may come from is of its family."""
    if len(form) < ANALYSED or form in words:
        return False
    known = [base for base in bases(form) if base in words]
    nearest = max((shared_beginning(base, form) for base in known), default=0)
    return bool(known) and {base for base in known if shared_beginning(base, form) == nearest} <= set(family)


class _Dictionary:
    """What is known of the words of one language."""

    def __init__(self, locale: Locale) -> None:
        view = DEFAULT_DICTIONARY_FACTORY.get_dictionary(locale)
        assert isinstance(view, MappingStrToByteString)
        self._lemmas = view._dict
        """By form; the view itself takes fifteen times as long to read through."""
        self._heads = frozenset(self._lemmas.values())
        self._lexicon = _lexicon(locale)
        self._closed = CLOSED[locale]
        self._mutates = locale is Locale.CY
        self._find = cache(self._find_lemma)

    def lemmas(self, word: str) -> tuple[str, ...]:
        """The lemmas of a radical, in small letters; none where the word is not known.

        A word that is itself a lemma counts as one beside what the dictionary calls its lemma: cerdd, not only cerdded.
        """
        if word in self._lexicon:
            return self._lexicon[word]
        lemma = self._find(word)
        own = (word,) if self._mutates and word != lemma and word.encode() in self._heads else ()
        return ((lemma,) if lemma else ()) + own

    def regular(self, word: str, words: Collection[str]) -> tuple[str, ...]:
        """What a radical comes from by a regular ending, where the dictionary does not know better; the nearest alone.

        It knows better where the word is a lemma, or has one that the texts have too.
        """
        lemma = self._find(word)
        if not self._mutates or len(word) < ANALYSED or word in self._lexicon or lemma == word or lemma in words:
            return ()
        plain = fold(word)
        found = [each for base in bases(plain) for each in self._spelled.get(base, ()) if not lemma or each in words]
        shared = {each: shared_beginning(fold(each), plain) for each in found}
        return tuple(each for each, length in shared.items() if length == max(shared.values()))

    @cached_property
    def _spelled(self) -> Mapping[str, list[str]]:
        """Lemmas without accents, and how they are spelled."""
        found: dict[str, list[str]] = {}
        for head in sorted(self._heads | {each.encode() for each in self._lexicon}):
            lemma = head.decode()
            if lemma.isalpha() and lemma.islower():
                found.setdefault(fold(lemma), []).append(lemma)
        return found

    def radicals(self, word: str, words: Collection[str]) -> tuple[str, ...]:
        """What a word of these texts is a form of by mutation, else the word itself.

        Words to trust, in this order: the lexicon's, forms of the same lemma in the dictionary, words of the texts.
        """
        if not self._mutates or word in self._lexicon or word in self._closed:
            return (word,)
        lemma, candidates = self._find(word), radicals(word)
        for known in (
            [radical for radical in candidates if radical in self._lexicon],
            [each for each in candidates if self._find(each) and lemma in {None, each, self._find(each)}],
            [each for each in (word, *candidates) if not lemma and self._is_likely(each, word, words)],
        ):
            if known:
                return tuple(known)
        return (word,)

    def _is_likely(self, radical: str, word: str, words: Collection[str]) -> bool:
        """Whether an unknown word may be this form: one of the texts, or one with a regular ending."""
        return (radical != word and radical in words) or bool(self.regular(radical, words))

    def forms_of(self, lemmas: Collection[str]) -> Iterator[tuple[str, str]]:
        """Lemma and form, for each unmutated form of these lemmas that a reader may type."""
        found: dict[str, list[str]] = {}
        wanted = {lemma.encode(): lemma for lemma in lemmas}
        for entry, of in self._lemmas.items():
            if of in wanted:
                form = entry.decode()
                if form not in self._lexicon and form not in self._closed and form.isalpha():
                    found.setdefault(wanted[of], []).append(form)
        for lemma, forms in found.items():
            rare = LITERARY if self._mutates and len(forms) > FORMS_OF_A_VERB else None
            for form in forms:
                if not (rare and rare.search(form)) and not self._is_mutated(form, lemma):
                    yield lemma, form
        for form, heads in self._lexicon.items():
            yield from ((lemma, form) for lemma in heads if lemma in lemmas)

    def _is_mutated(self, form: str, lemma: str) -> bool:
        return self._mutates and any(lemma in self.lemmas(radical) for radical in radicals(form))

    def _find_lemma(self, word: str) -> str | None:
        if word in self._closed:
            return None
        lemma = self._lemmas.get(word.encode()) or self._lemmas.get(word.capitalize().encode())
        return lemma.decode().lower() if lemma else None


@cache
def _lexicon(locale: Locale) -> Mapping[str, tuple[str, ...]]:
    """The lemmas of each form, which is the first of its line."""
    found: dict[str, tuple[str, ...]] = {}
    for line in (LEXICON / f"{locale}.txt").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            lemma, *others = line.split()
            for form in (lemma, *others):
                found[form] = (*found.get(form, ()), lemma)
    return found
