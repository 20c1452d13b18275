"""Every text of the site in plain words, one language at a time, with its position. Names of persons are left out."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from catalogue.languages.locales import Locale
from catalogue.model.catalogue import Catalogue
from catalogue.model.fields import Frozen, Text
from catalogue.model.interface import Counted
from catalogue.model.kinds import declared_kinds
from catalogue.model.parts import Edition
from catalogue.model.prose import ProsePage
from catalogue.model.settings import NO_SETTINGS
from catalogue.queries.inline import plain_text

SETTINGS = "data/site.yaml"
INTERFACE = "data/interface.yaml"
NEXT_STEP = "data/next_step.yaml"
SELF_REVIEW = "data/self_review.yaml"
WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
PLACEHOLDER = re.compile(r"\{\w+\}")
"""Where a count or a name goes in a text of the interface."""
LOCALES = frozenset(Locale)
NAMES = frozenset({"title", "abbreviation", "accreditation"})
"""Fields that hold a name."""


@dataclass(frozen=True, kw_only=True)
class Passage:
    """A text in one language, without marks, ids and targets of links."""

    locale: Locale
    source: str
    """A file of prose, or record and field: programme its-id, apply.steps[0]."""
    text: str
    line: int = 0
    """Line of the file, from 1; 0 for a record."""
    is_name: bool = False
    """Whether it is a title or another name."""
    is_citation: bool = False
    """Whether it says where in a document something stands."""

    @property
    def words(self) -> list[str]:
        """In the order of the text; a figure is a word, and one with a hyphen or an apostrophe is one word."""
        return WORD.findall(self.text)

    @property
    def position(self) -> str:
        return f"{self.source}:{self.line}" if self.line else self.source


def generate_passages(catalogue: Catalogue) -> Iterator[Passage]:
    """Records, prose, settings, words of the interface, what the next step suggests, then the self-review."""
    for kind in declared_kinds():
        for record in catalogue.all(kind.record_type):
            yield from _passages_in(record, f"{kind.name} {record.id}", "")
    for page in catalogue.prose:
        yield from passages_of(page)
    if catalogue.settings is not NO_SETTINGS:
        yield from _passages_in(catalogue.settings, SETTINGS, "")
    yield from _passages_in(catalogue.interface, INTERFACE, "")
    yield from _passages_in(catalogue.next_step, NEXT_STEP, "")
    yield from _passages_in(catalogue.self_review, SELF_REVIEW, "")


def _passages_in(value: object, source: str, field: str) -> Iterator[Passage]:
    if isinstance(value, Text):
        is_name = field.rpartition(".")[2] in NAMES
        for locale in Locale:
            yield Passage(locale=locale, source=f"{source}, {field}", text=_plain(value[locale]), is_name=is_name)
    elif isinstance(value, Counted):
        for locale, forms in value.items():
            for category, form in forms:
                yield Passage(locale=locale, source=f"{source}, {field}.{locale}.{category}", text=_plain(form))
    elif isinstance(value, Edition) and value.title and value.language in LOCALES:
        yield Passage(locale=Locale(value.language), source=f"{source}, {field}.title", text=value.title, is_name=True)
    elif isinstance(value, Frozen):
        for name, inner in value:
            yield from _passages_in(inner, source, f"{field}.{name}".removeprefix("."))
    elif isinstance(value, tuple):
        for position, inner in enumerate(value):
            yield from _passages_in(inner, source, f"{field}[{position}]")
    elif isinstance(value, dict):
        for name, inner in value.items():
            yield from _passages_in(inner, source, f"{field}.{name}")


def passages_of(page: ProsePage) -> Iterator[Passage]:
    """Title, description, then each line of each block of a page of prose, citations by themselves."""
    yield Passage(locale=page.locale, source=f"{page.file}, title", text=page.matter.title, is_name=True)
    yield Passage(locale=page.locale, source=f"{page.file}, description", text=page.matter.description)
    for words in page.parsed.words:
        if words.text.strip():
            yield Passage(
                locale=page.locale,
                source=page.file,
                text=words.text.strip(),
                line=words.line,
                is_citation=words.is_cited,
            )


def _plain(text: str) -> str:
    return PLACEHOLDER.sub("", plain_text(text))
