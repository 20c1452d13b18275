"""What the raw texts of a data file hold: faults of their own, and links."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from catalogue.languages.locales import Locale
from catalogue.model.fields import FieldPath
from catalogue.model.shapes import NO_SHAPE, Shape
from catalogue.reading.faults import MOST_FAULTS, Fault
from catalogue.reading.messages import Origin
from catalogue.reading.text_rules import Wrong, wrong_in, wrong_language
from catalogue.reading.yaml_files import Value

LINK_TARGET = re.compile(r"\]\(\s*([^)\s]*)")
LOCALES = {locale.value: locale for locale in Locale}
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


def read_texts(
    value: Value, shape: Shape, origin: Origin, *, proper_names: frozenset[str] | None, locale: Locale | None = None
) -> TextsRead:
    """The faults and the links of a record's texts.

    `proper_names` are the same in both languages; None where they are not known. `locale` is that of a page of prose.
    """
    look = _Look(proper_names, locale)
    look.at(value, shape, (), locale)
    faults = [origin.fault(path, *wrong) for path, wrong in look.wrong[:MOST_FAULTS]]
    return TextsRead(faults, [WrittenLink(origin, path, target) for path, target in look.links])


class _Look:
    """Walks through a value beside its shape."""

    def __init__(self, proper_names: frozenset[str] | None, locale: Locale | None) -> None:
        self.wrong: list[tuple[FieldPath, Wrong]] = []
        self.links: list[tuple[FieldPath, str]] = []
        self._proper_names = proper_names
        self._locale = locale

    def at(self, value: Value, shape: Shape, path: FieldPath, locale: Locale | None) -> None:
        if isinstance(value, str):
            self._at_text(value, shape, path, locale)
        elif isinstance(value, list):
            each = shape.each or NO_SHAPE
            for position, item in enumerate(value):
                self.at(item, each, (*path, position), locale)
        elif isinstance(value, dict):
            self._at_mapping(value, shape, path, locale)

    def _at_mapping(self, value: dict[str, Value], shape: Shape, path: FieldPath, locale: Locale | None) -> None:
        if "en" in value and "cy" in value:
            self.wrong += self._wrong_in_pair(value, shape, path)
        for key, item in value.items():
            self.at(item, shape.of(key), (*path, key), LOCALES.get(key, locale))

    def _at_text(self, text: str, shape: Shape, path: FieldPath, locale: Locale | None) -> None:
        wrong = wrong_in(text, shape.role, locale)
        if wrong:
            self.wrong.append((path, wrong))
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
            yield (*path, "en"), ("seems to be Welsh, and cy: English", "exchange the two")
            return
        for name, wrong in strange.items():
            if wrong and value[name] not in (self._proper_names or ()):
                yield (*path, name), wrong

    def _same_in_both(self, english: str, path: FieldPath) -> Iterator[tuple[FieldPath, Wrong]]:
        name = path[-1] if path else ""
        if name in SAME_IN_BOTH or self._proper_names is None or english in self._proper_names or not english.strip():
            return
        remedy = "translate it, or add it to proper_names in interface.yaml"
        if name == "address":
            remedy = "write it in Welsh words"
        yield (*path, "cy"), ("is the same as the English", remedy)
