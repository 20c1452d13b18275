"""The same texts in both languages, side by side: fields of records, and what pages of prose say."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from catalogue.languages.locales import Locale
from catalogue.languages.pairs import Pair
from catalogue.model.catalogue import Catalogue
from catalogue.model.fields import FieldPath, Frozen, Text
from catalogue.model.markdown import Words
from catalogue.model.prose import ProsePage

Paragraph = Sequence[Words]
PLAIN = frozenset({str, int, float, bool})
"""What holds nothing else."""


def texts_in(value: object, path: FieldPath = ()) -> Iterator[tuple[FieldPath, Text]]:
    """Every text in both languages within a record or a part of one, with the way to it."""
    inside: Iterable[tuple[str | int, object]] = ()
    if isinstance(value, Frozen):
        inside = value
    elif isinstance(value, tuple):
        inside = enumerate(value)
    elif isinstance(value, dict):
        inside = value.items()
    for name, inner in inside:
        if isinstance(inner, Text):
            yield (*path, name), inner
        elif inner and type(inner) not in PLAIN:
            yield from texts_in(inner, (*path, name))


def pages_in_both(catalogue: Catalogue) -> Iterator[Pair[ProsePage]]:
    """Every page of prose that both languages have."""
    for page in catalogue.prose:
        other = catalogue.prose_page(page.path, Locale.CY) if page.locale is Locale.EN else None
        if other:
            yield Pair(page, other)


def paragraphs_of(pages: Pair[ProsePage]) -> Iterator[Pair[Paragraph]]:
    """Paragraph beside paragraph where both pages have as many, else section beside section."""
    english, welsh = pages.en.parsed.paragraphs, pages.cy.parsed.paragraphs
    if len(english) != len(welsh):
        english, welsh = _sections(pages.en), _sections(pages.cy)
    yield from map(Pair, english, welsh)


def _sections(page: ProsePage) -> tuple[tuple[Words, ...], ...]:
    """What stands before the first heading, then each heading with what stands below it."""
    lines = [heading.line for heading in page.headings]
    sections: list[list[Words]] = [[] for _ in range(len(lines) + 1)]
    for words in page.parsed.words:
        sections[bisect_right(lines, words.line)].append(words)
    return tuple(map(tuple, sections))
