"""Whether a language has a word: stems with flags, and affixes that flags allow, as Hunspell's dictionaries have them.

What the two dictionaries use is understood, and no more: prefixes, up to two suffixes, and stems that stand with an
affix alone. Format: hunspell(5). delivery/dictionaries.py writes the files that are read here.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from catalogue.languages.locales import Locale

FOLDER = Path(__file__).with_name("dictionaries")
NEEDS_AFFIX = "X"
"""The flag of Welsh stems and suffixes with which no word ends. English uses the letter for something else."""
NONE = "\0"
"""A flag that nothing has."""
Condition = Sequence[tuple[bool, str]]
"""For each letter in turn, whether it must be one of some letters, and these."""


class Affix(NamedTuple):
    """Letters that take the place of others at one end of a form."""

    flag: str
    takes: str
    """What it takes away."""
    condition: Condition
    """What the form has at that end."""
    gives: str
    """Flags of the new form."""


Affixes = Mapping[str, Sequence[Affix]]
"""By the letters that they add."""
LONGEST = 8
"""Letters that an affix adds at most."""


class Dictionary:
    """The words of a language."""

    def __init__(self, text: str, *, needs_affix: str = NONE) -> None:
        """`text` is a file of dictionaries/; `needs_affix` the flag of what is no word by itself."""
        rules, _, groups = text.partition("\n\n")
        self._needs_affix = needs_affix
        self._prefixes: dict[str, list[Affix]] = {}
        self._suffixes: dict[str, list[Affix]] = {}
        for kind, flag, takes, adds, condition in (line.split("\t") for line in rules.split("\n") if line[0] != "#"):
            letters, _, gives = adds.partition("/")
            found = self._prefixes if kind == "PFX" else self._suffixes
            found.setdefault(letters, []).append(Affix(flag, takes, _parse(condition), gives))
        followed = {letters: [each for each in found if each.gives] for letters, found in self._suffixes.items()}
        self._inner = {letters: found for letters, found in followed.items() if found}
        """The suffixes that others may follow."""
        self._outer = frozenset(flag for found in self._inner.values() for each in found for flag in each.gives)
        """The flags of those that follow."""
        self._stems: dict[str, str] = {}
        for group in groups.split("\n"):
            flags, _, stems = group.partition("\t")
            self._stems.update(dict.fromkeys(stems.split(" "), flags))

    @property
    def stems(self) -> Collection[str]:
        return self._stems.keys()

    def is_stem(self, word: str) -> bool:
        """Whether a word is one that affixes are added to: asked faster than whether it is a word."""
        return self._needs_affix not in self._stems.get(word, self._needs_affix)

    def without_stems(self, words: Iterable[str]) -> Iterator[str]:
        """The words that are no stems."""
        return (word for word in words if not self.is_stem(word))

    def has(self, word: str) -> bool:
        """Whether a word is one; a capital at its beginning, or capitals alone, may stand for small letters."""
        small = word.lower()
        forms = [word]
        if word.isupper() and len(word) > 1:
            forms += (small, small.capitalize())
        elif word != small and word[1:] == small[1:]:
            forms.append(small)
        return any(map(self.is_stem, forms)) or any(map(self._is_made, forms))

    def _is_made(self, word: str) -> bool:
        """Whether a word is made with affixes."""
        bases = [*_without_prefix(word, self._prefixes)]
        return (
            any(prefix.flag in self._stems.get(base, "") for prefix, base in bases)
            or any(self._needs_affix not in flags for flags in self._flags_of(word))
            or any(prefix.flag in flags for prefix, base in bases for flags in self._flags_of(base))
        )

    def _flags_of(self, form: str) -> Iterator[str]:
        """The flags of each way in which a form is made with one suffix or two."""
        stems = self._stems
        for suffix, base in _without_suffix(form, self._suffixes):
            flags = stems.get(base, "")
            if suffix.flag in flags and _ends(base, suffix.condition):
                yield flags.replace(self._needs_affix, "") + suffix.gives
            if suffix.flag in self._outer and _ends(base, suffix.condition):
                for inner, root in _without_suffix(base, self._inner):
                    flags = stems.get(root, "")
                    if inner.flag in flags and suffix.flag in inner.gives and _ends(root, inner.condition):
                        yield (flags + inner.gives).replace(self._needs_affix, "") + suffix.gives


def _without_prefix(word: str, prefixes: Affixes) -> Iterator[tuple[Affix, str]]:
    for length in range(min(len(word), LONGEST + 1)):
        for prefix in prefixes.get(word[:length], ()):
            base = prefix.takes + word[length:]
            if _begins(base, prefix.condition):
                yield prefix, base


def _without_suffix(form: str, suffixes: Affixes) -> Iterator[tuple[Affix, str]]:
    for start in range(max(len(form) - LONGEST, 1), len(form) + 1):
        for suffix in suffixes.get(form[start:], ()):
            yield suffix, form[:start] + suffix.takes


def _parse(condition: str) -> Condition:
    found = []
    while condition:
        if condition[0] == "[":
            letters, _, condition = condition[1:].partition("]")
            found.append((letters[0] != "^", letters.removeprefix("^")))
        else:
            found.append((condition[0] != ".", condition[0].removeprefix(".")))
            condition = condition[1:]
    return found


def _ends(form: str, condition: Condition) -> bool:
    return _begins(form[-len(condition) :], condition)


def _begins(form: str, condition: Condition) -> bool:
    """Whether a form begins as it must; one of fewer letters than asked for does not."""
    if len(form) < len(condition):
        return False
    for letter, (wanted, of) in zip(form, condition, strict=False):  # noqa: SIM110 -- every form asks: twice as fast
        if (letter in of) is not wanted:
            return False
    return True


@cache
def dictionary(locale: Locale) -> Dictionary:
    """That of a language."""
    text = (FOLDER / f"{locale}.txt").read_text(encoding="utf-8")
    return Dictionary(text, needs_affix=NEEDS_AFFIX if locale is Locale.CY else NONE)
