"""Stems, affixes and flags, as Hunspell reads them."""

from pathlib import Path

import pytest
from spylls.hunspell import Dictionary as Oracle

from catalogue.languages.hunspell import FOLDER, Dictionary, dictionary
from catalogue.languages.locales import Locale
from catalogue.languages.mutation import mutations
from delivery.dictionaries import PACKAGES, compose
from tests.conftest import ROOT

SMALL = Dictionary(
    """# Of nobody.
PFX\tU\t\tun\t.
SFX\tS\ty\ties\t[^aeiou]y
SFX\tS\t\ts\t[^y]
SFX\tV\t\ta/PX\tr
SFX\tP\t\tsom\t.

S\tlady toy dog
SU\tdo
UV\ttor
X\thalf
SX\tbound
\tParis""",
    needs_affix="X",
)


@pytest.mark.parametrize(
    "word", ["lady", "ladies", "dogs", "Dogs", "DOGS", "undo", "undos", "torasom", "bounds", "PARIS"]
)
def test_a_word_is_a_stem_with_the_affixes_that_its_flags_allow(word: str) -> None:
    assert SMALL.has(word.replace("torasom", "torasom"))


@pytest.mark.parametrize("word", ["ladys", "toies", "undog", "tora", "half", "halfs", "bound", "paris", "dOgs", ""])
def test_no_other_form_is_a_word(word: str) -> None:
    assert not SMALL.has(word)


@pytest.mark.parametrize(("locale", "name"), PACKAGES.items())
def test_the_dictionaries_are_what_the_packages_hold(locale: Locale, name: str) -> None:
    text = (FOLDER / f"{locale}.txt").read_text(encoding="utf-8")

    assert text == compose(ROOT / "node_modules" / name), "run make dictionaries"


@pytest.mark.parametrize(("locale", "name"), PACKAGES.items())
def test_hunspell_has_the_same_words(locale: Locale, name: str) -> None:
    """Of some stems, with endings and mutations that it has or has not."""
    oracle = Oracle.from_files(str(Path(ROOT, "node_modules", name, "index")))
    own = dictionary(locale)
    stems = [stem for stem in sorted(own.stems)[::499] if stem.isalpha() and not stem.isupper()]
    forms = {
        begun + ending
        for stem in stems
        for begun in (stem, *mutations(stem))
        for ending in ("", "s", "ed", "odd", "asom")
    }

    assert {form for form in forms if own.has(form)} == {form for form in forms if oracle.lookup(form)}
