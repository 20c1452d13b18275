"""Whether a language has a word: stems with flags, and affixes that flags allow, as Hunspell's dictionaries have them.

What the two dictionaries use is understood, and no more: prefixes, up to two suffixes, and stems that stand with an
affix alone. Format: hunspell(5). delivery/dictionaries.py writes the files that are read here.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
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
        self._longest_prefix = max(map(len, self._prefixes), default=0)
        self._longest = max(map(len, self._suffixes), default=0)
        self._followed = frozenset(flag for found in self._suffixes.values() for each in found for flag in each.gives)
        """What a suffix lets follow."""
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
        if self._has(word):
            return True
        small = word.lower()
        if word == small:
            return False
        if word.isupper() and len(word) > 1:
            return self._has(small) or self._has(small.capitalize())
        return word[1:] == small[1:] and self._has(small)

    def _has(self, word: str) -> bool:
        if self.is_stem(word):
            return True
        bases = [*self._without_prefix(word)]
        return (
            any(prefix.flag in self._stems.get(base, "") for prefix, base in bases)
            or any(self._needs_affix not in flags for flags in self._made(word))
            or any(prefix.flag in flags for prefix, base in bases for flags in self._made(base))
        )

    def _without_prefix(self, word: str) -> Iterator[tuple[Affix, str]]:
        for length in range(min(len(word), self._longest_prefix + 1)):
            for prefix in self._prefixes.get(word[:length], ()):
                base = prefix.takes + word[length:]
                if _fits(base, prefix.condition):
                    yield prefix, base

    def _made(self, form: str) -> Iterator[str]:
        """The flags of each way in which a form is made with one suffix or two."""
        stems, followed = self._stems, self._followed
        for suffix, base in self._without_suffix(form):
            flags = stems.get(base, "")
            if suffix.flag in flags:
                yield flags.replace(self._needs_affix, "") + suffix.gives
            for inner, root in self._without_suffix(base) if suffix.flag in followed else ():
                if suffix.flag in inner.gives and inner.flag in stems.get(root, ""):
                    yield (stems[root] + inner.gives).replace(self._needs_affix, "") + suffix.gives

    def _without_suffix(self, form: str) -> Iterator[tuple[Affix, str]]:
        for start in range(max(len(form) - self._longest, 1), len(form) + 1):
            for suffix in self._suffixes.get(form[start:], ()):
                base = form[:start] + suffix.takes
                if _fits(base[-len(suffix.condition) :], suffix.condition):
                    yield suffix, base


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


def _fits(letters: str, condition: Condition) -> bool:
    """Whether letters begin as they must; fewer than asked for do not."""
    if len(letters) < len(condition):
        return False
    for letter, (wanted, of) in zip(letters, condition, strict=False):  # noqa: SIM110 -- every form asks: twice as fast
        if (letter in of) is not wanted:
            return False
    return True


@cache
def dictionary(locale: Locale) -> Dictionary:
    """That of a language."""
    text = (FOLDER / f"{locale}.txt").read_text(encoding="utf-8")
    return Dictionary(text, needs_affix=NEEDS_AFFIX if locale is Locale.CY else NONE)
