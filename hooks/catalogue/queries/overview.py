"""Where the texts stand on a day, in figures and names, for the people who look after the site."""

import datetime
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from catalogue.languages.locales import Locale
from catalogue.languages.pairs import Pair
from catalogue.model.addresses import page_targets
from catalogue.model.catalogue import Catalogue
from catalogue.model.parts import Cohort
from catalogue.model.records import Programme
from catalogue.queries.news import find_dated_since, last_day
from catalogue.queries.passages import generate_passages
from catalogue.queries.reviews import find_due, statements
from catalogue.queries.translation_progress import Progress, Waiting, count_progress, find_waiting
from catalogue.queries.translations import find_translations


@dataclass(frozen=True, kw_only=True)
class Overview:
    """What `status` says. Names are those of records and fields."""

    day: datetime.date
    progress: tuple[Progress, ...]
    """How far the texts of each kind have come."""
    waiting: tuple[Waiting, ...]
    """What waits for a translator."""
    pages: int
    """Pages in each language."""
    words: Pair[int]
    undated: tuple[str, ...]
    """Programmes and cohorts of which nobody knows dates."""
    due: tuple[str, ...]
    """What was last checked more than DUE_DAYS ago."""
    statement: Pair[datetime.date | None]
    """When the accessibility statement was last checked; None where it does not say."""
    last_news: datetime.date | None = None
    """The day of the newest news; None where there is none."""
    changed: tuple[str, ...] = ()
    """What has changed since that day."""
    git_knows: bool = True
    """Whether git was asked for it; else it is what says itself that it is newer."""


def make_overview(catalogue: Catalogue, day: datetime.date, in_git: tuple[str, ...] | None = None) -> Overview:
    """The overview of a catalogue on a day. `in_git` is what git says has changed since the last news."""
    words = Counter[Locale]()
    for passage in generate_passages(catalogue):
        words[passage.locale] += len(passage.words)
    programmes = catalogue.all(Programme)
    translations = find_translations(catalogue)
    news = last_day(catalogue)
    checked = {page.locale: page.matter.last_reviewed for page in statements(catalogue)}
    return Overview(
        day=day,
        progress=count_progress(catalogue, translations),
        waiting=find_waiting(catalogue, translations),
        pages=len(list(page_targets(catalogue))),
        words=Pair.of(words.__getitem__),
        undated=tuple(name for programme in programmes for name in _find_undated(programme)),
        due=tuple(find_due(catalogue, day)),
        statement=Pair.of(checked.get),
        last_news=news,
        changed=tuple(sorted({*(in_git or ()), *(find_dated_since(catalogue, news) if news else ())})),
        git_knows=in_git is not None,
    )


def _cohorts(programme: Programme) -> list[tuple[str, Cohort]]:
    return [(f"programme {programme.id}, {cohort.label[Locale.EN]}", cohort) for cohort in programme.cohorts]


def _find_undated(programme: Programme) -> Iterator[str]:
    if not programme.state.takes_people:
        return
    if not programme.cohorts:
        yield f"programme {programme.id}"
    yield from (name for name, cohort in _cohorts(programme) if not cohort.starts and not cohort.rolling)
