"""Every text of the site in plain words, one language at a time, with its position. Names of persons are left out."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from catalogue.keeping.once import once_if_read_again
from catalogue.languages.locales import Locale
from catalogue.languages.pairs import Pair
from catalogue.model.catalogue import Catalogue
from catalogue.model.fields import FieldPath, Frozen, Text
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
PLAIN = frozenset({str, int, float, bool, type(None)})
"""What holds no text in a language."""
Said = tuple[FieldPath, Locale, str]
"""The way to a text in one language, which ends with that where both stand there, and the text with its marks."""


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
            yield from _passages_in(record, f"{kind.name} {record.id}")
    for page in catalogue.prose:
        yield from passages_of(page)
    for source, single in _singles(catalogue):
        yield from _passages_in(single, source)


def texts_of(catalogue: Catalogue) -> Pair[str]:
    """The text of every passage, each once on a line, in no order, without its place, which takes as long again."""
    said: dict[Locale, dict[str, None]] = {locale: {} for locale in Locale}
    records = (record for kind in declared_kinds() for record in catalogue.all(kind.record_type))
    for holder in (*records, *(single for _, single in _singles(catalogue)), catalogue.vocabulary):
        for locale, texts in _plain_texts_in(holder).items():
            said[locale].update(texts)
    for page in catalogue.prose:
        words = (words.text for words in page.parsed.words)
        said[page.locale].update(dict.fromkeys((page.matter.title, page.matter.description, *words)))
    return Pair.of(lambda locale: "\n".join(said[locale]))


@once_if_read_again
def _plain_texts_in(holder: Frozen) -> Pair[dict[str, None]]:
    """Each text once, in order."""
    found: dict[Locale, dict[str, None]] = {locale: {} for locale in Locale}
    for _, locale, text in said_in(holder):
        found[locale][plain(text)] = None
    return Pair.of(found.__getitem__)


def said_in(value: object) -> list[Said]:
    """Every text in a record, or in a file that is one thing; names of persons are left out."""
    found: list[Said] = []
    _collect(value, (), found)
    return found


def _collect(value: object, path: FieldPath, found: list[Said]) -> None:
    if isinstance(value, Text):
        found.append(((*path, Locale.EN), Locale.EN, value.en))
        found.append(((*path, Locale.CY), Locale.CY, value.cy))
        return
    held: Iterable[tuple[str | int, object]] = ()
    if isinstance(value, tuple):
        held = enumerate(value)
    elif isinstance(value, Edition):
        if value.title and value.language in LOCALES:
            found.append(((*path, "title"), Locale(value.language), value.title))
    elif isinstance(value, Counted):
        for locale, forms in value.items():
            found += [((*path, locale, category), locale, form) for category, form in forms]
    elif isinstance(value, Frozen):
        held = value.__dict__.items()  # what was found once is none of these types
    elif isinstance(value, dict):
        held = value.items()
    for name, inner in held:
        if type(inner) not in PLAIN:
            _collect(inner, (*path, name), found)


def _singles(catalogue: Catalogue) -> Iterator[tuple[str, Frozen]]:
    """The files that are one thing, each with its name."""
    if catalogue.settings is not NO_SETTINGS:
        yield SETTINGS, catalogue.settings
    yield INTERFACE, catalogue.interface
    yield NEXT_STEP, catalogue.next_step
    yield SELF_REVIEW, catalogue.self_review


def _passages_in(holder: Frozen, source: str) -> Iterator[Passage]:
    for path, locale, text in said_in(holder):
        *way, name = path[:-1] if path[-1] in LOCALES else path
        field = "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in (*way, name))
        where = f"{source}, {field.removeprefix('.')}"
        yield Passage(locale=locale, source=where, text=plain(text), is_name=name in NAMES)


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


def plain(text: str) -> str:
    """The words of a field without its marks and gaps."""
    return PLACEHOLDER.sub("", plain_text(text))
