"""The ledger: which words of one language were made from which words of the other, and who has read them.

It knows texts by their fingerprints, so that no editor has to touch it: what no longer fits has changed. One line is
one pair of texts, and lines are in order, so that the changes of two people seldom meet on one line.
"""

import datetime
import hashlib
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from catalogue.languages.locales import Locale
from catalogue.languages.pairs import Pair

LEDGER = "ledger"
"""The folder of data/ in which it stands, with a file for each file of records, and one for prose."""
ENDING = ".tsv"
BOTH = "both"
"""In place of a language, where neither was made from the other."""
SIGNS = 12
"""Of a fingerprint, in hexadecimal: among 10,000 texts two have the same with a chance of 1 in 5 million."""


@dataclass(frozen=True)
class Reading:
    """That a person has read a text and found it right."""

    by: str
    """Id of a contact: a role, never a name."""
    day: datetime.date

    def __str__(self) -> str:
        return f"{self.by}@{self.day}"


NOBODY: Pair[Reading | None] = Pair(None, None)
"""Where no person has read either text."""


@dataclass(frozen=True)
class Entry:
    """A pair of texts that say the same."""

    name: str
    """Record and field when it was written: its-id.summary. For people; fingerprints decide."""
    prints: Pair[str]
    source: Locale | None = None
    """The language from which the other was made; None where neither was."""
    read: Pair[Reading | None] = NOBODY

    def __str__(self) -> str:
        """A line of the file."""
        readings = (str(self.read[locale] or "-") for locale in Locale)
        return "\t".join((self.name, *(self.prints[each] for each in Locale), self.source or BOTH, *readings))


Ledger = Mapping[str, tuple[Entry, ...]]
"""The entries by the name of their file."""
HEAD = "\t".join(("text", *(locale.value for locale in Locale), "from", *(f"{locale} read" for locale in Locale)))
"""The first line of each file."""


def fingerprint(text: str) -> str:
    """The same for texts that differ only in how lines are wrapped or signs are composed."""
    words = " ".join(unicodedata.normalize("NFC", text).split())
    return hashlib.sha256(words.encode()).hexdigest()[:SIGNS]


def render(entries: Iterable[Entry]) -> str:
    """The text of a file."""
    return "".join(f"{line}\n" for line in (HEAD, *sorted({str(entry) for entry in entries})))
