"""What a booklet says, in one language: plain texts in the order of its pages, ready to be set."""

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from catalogue.exports import Source
from catalogue.languages.formats import long_date, month_and_year
from catalogue.languages.locales import Locale
from catalogue.model import lists
from catalogue.model.colours import BRAND
from catalogue.model.entries import Contact
from catalogue.model.fields import Month, Text
from catalogue.model.kinds import type_name
from catalogue.model.lists import ListPage
from catalogue.model.records import Programme, Record, Resource, Stage
from catalogue.model.vocabulary import ProgrammeState
from catalogue.queries.examples import as_example
from catalogue.queries.inline import plain_text
from catalogue.queries.offer import dates_ahead, find_offer
from catalogue.queries.stages import pick_resources, running
from catalogue.queries.today import as_of, email_of, ways_out
from catalogue.queries.wording import Wording


@dataclass(frozen=True)
class Block:
    """Texts below a heading; with one text alone, a paragraph."""

    heading: str
    texts: list[str]
    is_ordered: bool = False


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """A page about a record."""

    id: str
    kind: str
    title: str
    lead: str
    facts: list[tuple[str, str]] = field(default_factory=list)
    """Name and value."""
    blocks: list[Block] = field(default_factory=list)
    ways: list[tuple[str, str]] = field(default_factory=list)
    """Where to ask or apply: its name and its address, mailto: for a letter."""
    address: str
    """Of its page on the site; empty where nobody knows where that is."""
    number: int | None = None
    """Of a stage."""


@dataclass(frozen=True)
class Day:
    """A line of the calendar."""

    date: str
    what: str
    programme: str
    """The id of a sheet."""
    cohort: str


@dataclass(frozen=True, kw_only=True)
class Booklet:
    """A booklet in one language."""

    locale: Locale
    site: str
    title: str
    subtitle: str
    as_of: str
    brand: str
    """The colour of the body, by day: paper has no night."""
    address: str
    """Of the page that it prints; empty where nobody knows where that is."""
    stages: list[tuple[str, str]]
    """The group and the title of every stage, in their order."""
    calendar: list[Day]
    sheets: list[Sheet]
    contacts: list[tuple[str, str, str]]
    """Whom to ask, about what, and where."""


class Author:
    """Writes booklets in one language, as on one day."""

    def __init__(self, source: Source, locale: Locale) -> None:
        self._source = source
        self._catalogue = source.catalogue
        self._locale = locale
        self._wording = Wording(source.catalogue.interface, locale)
        self._words = self._wording.words

    def offer(self) -> Booklet:
        """Everything on offer: a calendar, then a page for each programme."""
        offer = find_offer(self._catalogue, self._source.day)
        season = self._wording.label("season", offer.term.season).format(year=offer.term.year)
        calendar = [
            Day(
                self._date(found.date),
                self._wording.label("moment", found.moment),
                found.programme.id,
                self._plain(found.cohort.label),
            )
            for found in offer.dates
        ]
        sheets = [self._programme(each) for each in offer.programmes]
        return self._booklet(lists.ON_OFFER, season, calendar, sheets)

    def pathway(self) -> Booklet:
        """The whole pathway: a page for each stage."""
        sheets = [self._stage(each) for each in self._catalogue.all(Stage)]
        count = self._wording.count("stages", len(sheets))
        return self._booklet(lists.PATHWAY, count, [], sheets)

    def _booklet(self, page: ListPage, subtitle: str, calendar: list[Day], sheets: list[Sheet]) -> Booklet:
        settings = self._catalogue.settings
        return Booklet(
            locale=self._locale,
            site=settings.name[self._locale],
            title=self._marked(self._wording.list_words(page).title[self._locale]),
            subtitle=subtitle,
            as_of=f"{self._words.booklet_as_of} {self._date(self._source.day)}",
            brand=settings.colours.brand.light if settings.colours.brand else BRAND,
            address=self._address(page.target),
            stages=[(stage.group, stage.title[self._locale]) for stage in self._catalogue.all(Stage)],
            calendar=calendar,
            sheets=sheets,
            contacts=list(self._contacts()),
        )

    def _programme(self, programme: Programme) -> Sheet:
        return Sheet(
            id=programme.id,
            kind=self._state(programme),
            title=self._marked(self._title(programme)),
            lead=self._plain(programme.summary),
            facts=[(name, value) for name, value in self._facts(programme) if value],
            blocks=[each for each in self._blocks(programme) if each.texts],
            ways=list(self._ways(programme)),
            address=self._page(programme),
        )

    def _facts(self, programme: Programme) -> Iterator[tuple[str, str]]:
        words, catalogue = self._words, self._catalogue
        months = self._wording.count("months", programme.months) if programme.months else ""
        yield words.fact_stages, self._titles(catalogue.named_by(programme, "stages"))
        yield words.fact_duration, self._plain(programme.duration) or months
        yield words.fact_where, "; ".join(map(self._plain, programme.all_places))
        yield words.fact_mode, ", ".join(self._wording.label("mode", mode) for mode in programme.all_modes)
        if programme.all_languages:
            yield words.fact_language, self._wording.languages(programme.all_languages)
        yield words.fact_cost, self._plain(programme.cost)
        yield words.fact_funding, self._plain(programme.funding)
        yield words.fact_offered_by, self._titles(catalogue.named_by(programme, "offered_by"))
        yield words.fact_accreditation, self._plain(programme.accreditation)

    def _blocks(self, programme: Programme) -> Iterator[Block]:
        words = self._words
        yield Block(words.audience, [self._plain(programme.audience)])
        yield Block(words.activities, self._texts(programme.activities))
        yield Block(words.requirements, self._texts(programme.requirements))
        yield Block(words.dates, list(self._cohorts(programme)))
        heading = words.how_to_apply if programme.state.takes_people else words.ask_today
        steps = self._texts(programme.apply.steps) if programme.apply else []
        yield Block(heading, steps, is_ordered=True)

    def _cohorts(self, programme: Programme) -> Iterator[str]:
        for cohort in programme.cohorts:
            dates = dates_ahead(cohort, self._source.day)
            if dates:
                said = (f"{self._wording.label('moment', moment)}: {self._date(date)}" for moment, date in dates)
                yield f"{self._plain(cohort.label)}. {'; '.join(said)}"

    def _ways(self, programme: Programme) -> Iterator[tuple[str, str]]:
        for way in ways_out(self._catalogue, programme, self._locale):
            yield self._title(way.to) if way.to else self._words.booklet_way, way.address

    def _stage(self, stage: Stage) -> Sheet:
        words, catalogue = self._words, self._catalogue
        programmes = running(catalogue.referring(stage, Programme))
        programmes.sort(key=lambda each: (each.order, each.id))
        picks = [self._pick(each) for each in pick_resources(catalogue, stage)]
        blocks = [
            Block(words.about_stage, self._texts(stage.description[:1])),
            Block(words.actions, self._texts(stage.actions)),
            Block(words.stage_programmes, [f"{self._title(each)} ({self._state(each)})" for each in programmes]),
            Block(words.stage_resources, picks),
        ]
        return Sheet(
            id=stage.id,
            number=stage.number,
            kind=self._wording.label("stage_group", stage.group),
            title=self._marked(self._title(stage)),
            lead=self._plain(stage.summary),
            blocks=[each for each in blocks if each.texts],
            address=self._page(stage),
        )

    def _pick(self, resource: Resource) -> str:
        kind = self._wording.label("resource_kind", type_name(type(resource)))
        return f"{kind}: {self._title(resource)}"

    def _contacts(self) -> Iterator[tuple[str, str, str]]:
        """Those whom somebody on paper can ask, by letter or page."""
        for contact in self._catalogue.all(Contact):
            links = contact.links
            page = links.get(self._locale) or next(iter(links.values()), "")
            email = email_of(self._catalogue, contact)
            if where := f"mailto:{email}" if email else page:
                yield self._title(contact), self._plain(contact.summary), where

    def _state(self, programme: Programme) -> str:
        if programme.state is ProgrammeState.DESCRIBED:
            return self._wording.described_in(as_of(self._catalogue, programme))
        return self._wording.label("programme_state", programme.state)

    def _title(self, record: Record) -> str:
        return record.title[self._locale]

    def _titles(self, records: Iterable[Record]) -> str:
        return ", ".join(map(self._title, records))

    def _marked(self, title: str) -> str:
        return as_example(self._catalogue, title, self._locale)

    def _texts(self, texts: Iterable[Text]) -> list[str]:
        return [self._plain(text) for text in texts]

    def _plain(self, text: Text | None) -> str:
        return plain_text(text[self._locale]) if text else ""

    def _date(self, date: datetime.date) -> str:
        return month_and_year(date, self._locale) if isinstance(date, Month) else long_date(date, self._locale)

    def _page(self, record: Record) -> str:
        return self._address(f"{record.kind_of.name}:{record.id}")

    def _address(self, target: str) -> str:
        path = self._source.addresses.find(target, self._locale)
        return self._source.whole_address(path) if path and self._source.site_url else ""
