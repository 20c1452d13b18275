"""News, the newest first: all of it, that about a stage, and that about a kind of record; and what it lacks."""

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from catalogue.languages.locales import Locale
from catalogue.model.catalogue import Catalogue
from catalogue.model.entries import News
from catalogue.model.kinds import Kind, record_type_named
from catalogue.model.lists import NEWS
from catalogue.model.records import Programme, Record, Resource, Stage
from catalogue.model.references import reference_target

ABOUT = ("stages", "programmes", "resources", "case_studies")
"""The fields of news that say what it is about."""
SHOWN = 12
"""How many are shown at once; the earlier ones are folded."""
FOLDER = "feeds"
"""Where feeds stand below the root of a language."""


@dataclass(frozen=True)
class Channel:
    """What one can follow: all news, or that about a kind of record or about one stage."""

    kind: Kind | None = None
    stage: Stage | None = None

    @property
    def name(self) -> str:
        """Made of names and ids, which never change, as addresses may."""
        if self.stage:
            return name_for_stage(self.stage.id)
        return self.kind.name if self.kind else "all"


def name_for_stage(stage_id: str) -> str:
    """The name of the channel of a stage with this id."""
    return f"stage-{stage_id}"


def feed_path(name: str, locale: Locale) -> str:
    """Where the feed of a channel stands, from the root of the site."""
    return f"{locale}/{FOLDER}/{name}.atom"


def find_channels(catalogue: Catalogue) -> Iterator[Channel]:
    """All news, then each kind that news can be about and that the site has, then each stage; none without news."""
    if catalogue.all(News):
        yield Channel()
        yield from (Channel(kind=kind) for kind in kinds_of_news() if kind in catalogue.kinds)
        yield from (Channel(stage=stage) for stage in catalogue.all(Stage))


def kinds_of_news() -> tuple[Kind, ...]:
    """The kinds of record that news can be about."""
    return tuple(record_type_named(reference_target(News, field)).kind_of for field in ABOUT)


def find_news(catalogue: Catalogue, channel: Channel | None = None) -> tuple[News, ...]:
    """The news of a channel, the newest first; of one day, as in the file."""
    news = sorted(catalogue.all(News), key=lambda each: each.date, reverse=True)
    return tuple(each for each in news if channel is None or _belongs(catalogue, each, channel))


def records_of(catalogue: Catalogue, news: News) -> tuple[Record, ...]:
    """What news is about, in the order of its fields."""
    return tuple(record for field in ABOUT for record in catalogue.named_by(news, field))


def news_about(catalogue: Catalogue, record: Record) -> tuple[News, ...]:
    """What names a record, the newest first."""
    return tuple(sorted(catalogue.referring(record, News), key=lambda each: each.date, reverse=True))


def last_day(catalogue: Catalogue) -> datetime.date | None:
    """The day of the newest news; None where there is none."""
    return max((news.date for news in catalogue.all(News)), default=None)


def find_dated_since(catalogue: Catalogue, day: datetime.date) -> tuple[str, ...]:
    """What says itself that it is newer than a day, by `last_reviewed`, `as_of` or `since`: `programme its-id`."""
    kinds = (kind for kind in catalogue.kinds if kind.record_type is not News)
    records = (record for kind in kinds for record in catalogue.all(kind.record_type))
    return tuple(
        f"{each.kind_of.name} {each.id}" for each in records if any(_is_after(date, day) for date in _dates(each))
    )


def channel_title(catalogue: Catalogue, subject: str, locale: Locale) -> str:
    """What a channel is called, by what it is about; empty for all news."""
    title = catalogue.interface.lists[NEWS.name].title[locale]
    return f"{title}: {subject}" if subject else title


def subject_of(catalogue: Catalogue, channel: Channel, locale: Locale) -> str:
    """What a channel is about; empty for all news."""
    if channel.stage:
        return channel.stage.title[locale]
    return catalogue.interface.lists[channel.kind.on.name].title[locale] if channel.kind else ""


def _belongs(catalogue: Catalogue, news: News, channel: Channel) -> bool:
    about = records_of(catalogue, news)
    if channel.stage:
        return channel.stage in about or channel.stage.id in _stages_of(about)
    return not channel.kind or any(record.kind_of is channel.kind for record in about)


def _stages_of(records: Iterable[Record]) -> set[str]:
    """The ids of the stages that records are for."""
    return {stage for each in records if isinstance(each, Programme | Resource) for stage in each.stages}


def _dates(record: Record) -> Iterator[str]:
    """Days, months and years that a record gives for what it tells."""
    if record.last_reviewed:
        yield record.last_reviewed.isoformat()
    yield from (change.date for change in record.since)
    if record.as_of:
        yield record.as_of


def _is_after(date: str, day: datetime.date) -> bool:
    """Whether a day, month or year begins after a day."""
    return date > day.isoformat()[: len(date)]
