"""Says what is translated and read, how much there is, what is due, and what has changed since the last news."""

import argparse
import datetime
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict

from catalogue.commands._sources import add_source_options
from catalogue.languages.locales import Locale
from catalogue.languages.pairs import Pair
from catalogue.load import last_answers, load_catalogue
from catalogue.publishing.changes import find_changes
from catalogue.queries.news import last_day
from catalogue.queries.overview import Overview, make_overview
from catalogue.queries.reviews import DUE_DAYS
from catalogue.queries.translation_progress import Progress, Waiting
from catalogue.reading.faults import DataError, report

LANGUAGES = Pair("English", "Welsh")
"""What a maintainer calls them."""


def add_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--format", choices=["text", "json"], default="text")
    add_source_options(parser)


def run(options: argparse.Namespace) -> int:
    try:
        catalogue = load_catalogue(options.data, options.docs, known=last_answers(options.data))
    except DataError as error:
        print(*report(error.faults), sep="\n")
        return 1
    render = {"text": render_text, "json": render_json}[options.format]
    news = last_day(catalogue)
    in_git = find_changes(options.data, options.docs, news) if news else None
    print(render(make_overview(catalogue, options.day, in_git)))
    return 0


def render_json(overview: Overview) -> str:
    """Fields as in Overview."""
    return json.dumps(asdict(overview), ensure_ascii=False, indent=1, default=str)


def render_text(overview: Overview) -> str:
    """Aligned tables, then lists."""
    names = tuple(LANGUAGES[locale] for locale in Locale)
    progress = [(each.collection.replace("_", " "), each.texts, *_counts(each)) for each in overview.progress]
    total = ("all", *(sum(column) for column in list(zip(*progress, strict=True))[1:]))
    columns = (f"{name} {what}" for name in names for what in ("waits", "read"))
    size = [("pages", overview.pages, overview.pages), ("words", *(overview.words[locale] for locale in Locale))]
    statement = ("accessibility statement", *(_age(overview.statement[locale], overview.day) for locale in Locale))
    parts = [
        _table(("texts in two languages", "texts", *columns), [*progress, total]),
        _list("texts that wait", _waiting(overview.waiting)),
        *([_table(("who is to act", *names), _by_person(overview.waiting))] if overview.waiting else []),
        _table(("size", *names), size),
        _table(("days since it was checked", *names), [statement]),
        _list("dates that nobody knows", overview.undated),
        _list(f"facts last checked more than {DUE_DAYS} days before {overview.day}", overview.due),
    ]
    if overview.last_news:
        parts.append(_list(f"changed since the last news, of {overview.last_news}", overview.changed))
        if not overview.git_knows:
            parts.append("git does not say what changed; these are by their last_reviewed, as_of and since")
    return "\n\n".join(parts)


def _counts(progress: Progress) -> Iterator[int]:
    """By language, what waits and what was read."""
    for locale in Locale:
        yield progress.waiting[locale]
        yield progress.read[locale]


def _waiting(waiting: Iterable[Waiting]) -> tuple[str, ...]:
    return tuple(f"{each.owner}, {LANGUAGES[each.locale]}: {', '.join(each.texts)}" for each in waiting)


def _by_person(waiting: Sequence[Waiting]) -> list[tuple[object, ...]]:
    """How many texts wait for whom in each language."""
    numbers = Counter[tuple[str, Locale]]()
    for each in waiting:
        numbers[each.who, each.locale] += len(each.texts)
    return [(who, *(numbers[who, locale] for locale in Locale)) for who in dict.fromkeys(each.who for each in waiting)]


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
