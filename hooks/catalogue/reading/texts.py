"""What the raw texts of a data file hold: faults of their own, and links."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from catalogue.languages.locales import Locale
from catalogue.model.fields import FieldPath
from catalogue.model.shapes import NO_SHAPE, Shape
from catalogue.reading.engine_words import engine_letters
from catalogue.reading.faults import MOST_FAULTS, Fault
from catalogue.reading.joining import SAME
from catalogue.reading.messages import Origin
from catalogue.reading.text_rules import UNWRITTEN_REMEDY, Wrong, wrong_in, wrong_language
from catalogue.reading.yaml_files import Value

LINK_TARGET = re.compile(r"\]\(\s*([^)\s]*)")
LOCALES = {locale.value: locale for locale in Locale}
EXCHANGED = ("seems to be Welsh, and cy: English", "exchange the two")
SAME_IN_BOTH = frozenset({"review", "links", "page"})
"""Fields that may hold the same in both languages."""


@dataclass(frozen=True)
class WrittenLink:
    """A link in a text: the record, the way to the text, and the target."""

    origin: Origin
    path: FieldPath
    target: str


@dataclass(frozen=True)
class TextsRead:
    """What a look at the texts of a record has found."""

    faults: list[Fault]
    links: list[WrittenLink]


def read_texts(  # noqa: PLR0913 -- what is known of the texts, each by name
    value: Value,
    shape: Shape,
    origin: Origin,
    *,
    proper_names: frozenset[str] | None,
    locale: Locale | None = None,
    has_gaps: bool = False,
) -> TextsRead:
    """The faults and the links of a record's texts.

    `proper_names` are the same in both languages; None where they are not known. `locale` is that of a page of prose.
    `has_gaps` is true where texts have gaps that the engine fills, and that are looked at elsewhere.
    """
    look = _Look(proper_names, locale, has_gaps=has_gaps)
    look.at(value, shape, (), locale)
    faults = [origin.fault(path, *wrong) for path, wrong in look.wrong[:MOST_FAULTS]]
    return TextsRead(faults, [WrittenLink(origin, path, target) for path, target in look.links])


class _Look:
    """Walks through a value beside its shape."""

    def __init__(self, proper_names: frozenset[str] | None, locale: Locale | None, *, has_gaps: bool) -> None:
        self.wrong: list[tuple[FieldPath, Wrong]] = []
        self.links: list[tuple[FieldPath, str]] = []
        self._proper_names = proper_names
        self._locale = locale
        self._has_gaps = has_gaps
        self._optional = False
        """Whether the nearest field, that of a pair and not one of its languages, may be left out."""

    def at(self, value: Value, shape: Shape, path: FieldPath, locale: Locale | None) -> None:
        if isinstance(value, str):
            self._at_text(value, shape, path, locale)
        elif isinstance(value, list):
            each = shape.each or NO_SHAPE
            if len(value) > 1:
                self._find_doubles(value, path)
            for position, item in enumerate(value):
                self.at(item, each, (*path, position), locale)
        elif isinstance(value, dict):
            self._at_mapping(value, shape, path, locale)

    def _find_doubles(self, items: list[Value], path: FieldPath) -> None:
        first: dict[str, int] = {}
        for position, item in enumerate(items):
            said = item if isinstance(item, str) else repr(item)
            if not item or (isinstance(item, dict) and "id" in item):  # ids that stand twice have their own message
                continue
            if said in first:
                what = f"names {said[:60]!r} twice" if isinstance(item, str) else f"is {path[-1]}[{first[said]}] again"
                self.wrong.append(((*path, position), (what, "delete one of them")))
            first.setdefault(said, position)

    def _at_mapping(self, value: dict[str, Value], shape: Shape, path: FieldPath, locale: Locale | None) -> None:
        if "en" in value and "cy" in value:
            self.wrong += self._wrong_in_pair(value, shape, path)
        for key, item in value.items():
            if key not in LOCALES:
                self._optional = key in shape.optional
            self.at(item, shape.of(key), (*path, key), LOCALES.get(key, locale))

    def _at_text(self, text: str, shape: Shape, path: FieldPath, locale: Locale | None) -> None:
        wrong = wrong_in(text, shape.role, locale, has_gaps=self._has_gaps)
        if wrong:
            what, remedy = wrong
            may_go = remedy == UNWRITTEN_REMEDY and self._optional
            self.wrong.append((path, (what, f"{remedy}, or leave the field out" if may_go else remedy)))
        elif self._locale and shape.role and (strange := wrong_language(text, self._locale)):
            self.wrong.append((path, strange))
        if "](" in text:
            self.links += ((path, link[1]) for link in LINK_TARGET.finditer(text))

    def _wrong_in_pair(
        self, value: dict[str, Value], shape: Shape, path: FieldPath
    ) -> Iterator[tuple[FieldPath, Wrong]]:
        english, welsh = value["en"], value["cy"]
        if not isinstance(english, str) or not isinstance(welsh, str):
            return
        if english == welsh:
            yield from self._same_in_both(english, path)
            return
        if not shape.of("en").role:
            return
        strange = {name: wrong_language(text, LOCALES[name]) for name, text in (("en", english), ("cy", welsh))}
        if strange["en"] and strange["cy"]:
            yield (*path, "en"), EXCHANGED
            return
        names = self._proper_names or ()
        for name, wrong in strange.items():
            if wrong and value[name] not in names:
                yield (*path, name), wrong
        if any(strange.values()) or english in names or welsh in names:
            return
        if engine_letters().are_exchanged(english, welsh):
            yield (*path, "en"), EXCHANGED

    def _same_in_both(self, english: str, path: FieldPath) -> Iterator[tuple[FieldPath, Wrong]]:
        name = path[-1] if path else ""
        if name in SAME_IN_BOTH or self._proper_names is None or english in self._proper_names or not english.strip():
            return
        remedy = "translate it, or add it to proper_names in interface.yaml"
        if name == "address":
            remedy = "write it in Welsh words"
        yield (*path, "cy"), (SAME, remedy)
