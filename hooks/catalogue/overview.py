"""Where the texts stand on a day, in figures and names, for the people who look after the site."""

import datetime
import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass

from catalogue import model
from catalogue.locales import Locale
from catalogue.parts import Cohort, ProgrammeState
from catalogue.reviewing import DUE_DAYS, Reviewed, count_reviews, find_due, statements
from catalogue.site import Catalogue
from catalogue.sitemap import page_targets
from catalogue.texts import generate_passages

LANGUAGES = {Locale.EN: "English", Locale.CY: "Welsh"}


@dataclass(frozen=True)
class Overview:
    """What `status` says. Names are those of records and fields."""

    day: datetime.date
    reviews: tuple[Reviewed, ...]
    pages: int
    """Pages in each language."""
    words: Mapping[Locale, int]
    undated: tuple[str, ...]
    """Programmes and cohorts whose dates are to be confirmed."""
    illustrative: tuple[str, ...]
    """Cohorts whose dates are examples."""
    due: tuple[str, ...]
    """What was last checked more than DUE_DAYS ago."""
    statement: Mapping[Locale, datetime.date | None]
    """When the accessibility statement was last checked; None where it does not say."""


def make_overview(catalogue: Catalogue, day: datetime.date) -> Overview:
    """The overview of a catalogue on a day."""
    words = dict.fromkeys(Locale, 0)
    programmes = catalogue.programmes
    for passage in generate_passages(catalogue):
        words[passage.locale] += len(passage.words)
    return Overview(
        day,
        count_reviews(catalogue),
        len(list(page_targets(catalogue))),
        words,
        tuple(name for programme in programmes for name in _find_undated(programme)),
        tuple(name for programme in programmes for name, cohort in _cohorts(programme) if cohort.illustrative),
        tuple(find_due(catalogue, day)),
        dict.fromkeys(Locale) | {page.locale: page.matter.last_reviewed for page in statements(catalogue)},
    )


def _cohorts(programme: model.Programme) -> list[tuple[str, Cohort]]:
    return [(f"programme {programme.id}, {cohort.label[Locale.EN]}", cohort) for cohort in programme.cohorts]


def _find_undated(programme: model.Programme) -> Iterator[str]:
    if programme.state is ProgrammeState.PAST:
        return
    if not programme.cohorts:
        yield f"programme {programme.id}"
    yield from (name for name, cohort in _cohorts(programme) if not cohort.starts)


def render_json(overview: Overview) -> str:
    """Fields as in Overview."""
    return json.dumps(asdict(overview), ensure_ascii=False, indent=1, default=str)


def render_text(overview: Overview) -> str:
    """Aligned tables, then lists."""
    names = tuple(LANGUAGES.values())
    reviews = [
        (each.collection.replace("_", " "), each.texts, *(each.reviewed[locale] for locale in LANGUAGES))
        for each in overview.reviews
    ]
    total = ("all", *(sum(column) for column in list(zip(*reviews, strict=True))[1:]))
    size = [("pages", overview.pages, overview.pages), ("words", *(overview.words[locale] for locale in LANGUAGES))]
    statement = ("accessibility statement", *(_age(overview.statement[locale], overview.day) for locale in LANGUAGES))
    parts = [
        _table(("reviewed by a person", "texts", *names), [*reviews, total]),
        _table(("size", *names), size),
        _table(("days since it was checked", *names), [statement]),
        _list("dates to be confirmed", overview.undated),
        _list("dates that are examples", overview.illustrative),
        _list(f"facts last checked more than {DUE_DAYS} days before {overview.day}", overview.due),
    ]
    return "\n\n".join(parts)


def _age(date: datetime.date | None, day: datetime.date) -> str:
    return f"{(day - date).days}" if date else "no date"


def _table(head: tuple[str, ...], rows: list[tuple[object, ...]]) -> str:
    """The first column to the left, the others to the right."""
    cells = [[str(cell) for cell in row] for row in (head, *rows)]
    first, *others = [max(map(len, column)) for column in zip(*cells, strict=True)]
    return "\n".join(
        row[0].ljust(first) + "".join(f"  {cell.rjust(width)}" for cell, width in zip(row[1:], others, strict=True))
        for row in cells
    )


def _list(head: str, names: tuple[str, ...]) -> str:
    return "\n".join([f"{head}: {len(names)}", *(f"  {name}" for name in names)])
