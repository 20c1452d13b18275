"""Social cards: which pages have one of their own, and what stands on it."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass, replace

from catalogue.languages.formats import long_date, month_and_year, partial_date
from catalogue.languages.locales import Locale
from catalogue.languages.numbers import decimal
from catalogue.model.addresses import Addresses, record_target
from catalogue.model.catalogue import Catalogue
from catalogue.model.fields import Month
from catalogue.model.kinds import type_name
from catalogue.model.lists import PATHWAY, PROGRAMMES, RESOURCES, ListPage
from catalogue.model.parts import Cohort
from catalogue.model.records import CaseStudy, Programme, Record, Reflection, Resource, Stage
from catalogue.model.vocabulary import ProgrammeState
from catalogue.queries.examples import as_example, both_as_example
from catalogue.queries.status import next_cohort
from catalogue.queries.today import as_of

NAME = "card.png"
"""Of the file beside the page; that of the home page serves every page without a card of its own."""
CARRIED = (Programme, CaseStudy, Reflection, Stage)
"""What has cards of its own, beside the lists."""


@dataclass(frozen=True, kw_only=True)
class Card:
    """What a card says in one language."""

    name: str
    """Of the site; empty where the title says it."""
    kind: str
    """What the page is about, in a word; empty on the card of the site."""
    title: str
    """In lines where it has several."""
    fact: str
    """One fact, in plain text; empty where there is none."""
    place: int | None = None
    """The place of its first stage among all, from 0; None where it has none."""

    @property
    def words(self) -> str:
        """All that it says, as one text: what stands for it where it is not seen."""
        title = " / ".join(self.title.split("\n"))
        title = f"{self.kind}: {title}" if self.kind else title
        return f"{title}. {self.fact}" if self.fact else title


def card_of(catalogue: Catalogue, subject: Record | ListPage | None, locale: Locale, day: datetime.date) -> Card:
    """The card of what a page is about, as on a day; that of the site for everything else.

    In a demonstration each title begins with the word for an example.
    """
    card = _make(catalogue, subject, locale, day)
    return replace(card, title=as_example(catalogue, card.title, locale))


def card_of_both(catalogue: Catalogue) -> Card:
    """The card of the root of the site, which is in both languages."""
    name = both_as_example(catalogue, catalogue.settings.name)
    return Card(name="", kind="", title=f"{name.cy}\n{name.en}", fact="")


def card_path(subject: Record | ListPage | None, address: str, locale: Locale) -> str:
    """Where the card of a page with this address is, from the root of the site."""
    return f"{address if isinstance(subject, (*CARRIED, ListPage)) else f'{locale}/'}{NAME}"


def generate_subjects(
    catalogue: Catalogue, addresses: Addresses, locale: Locale
) -> Iterator[tuple[str, Record | ListPage | None]]:
    """What has a card in a language, and where that is: the site, the lists, then records."""
    yield card_path(None, "", locale), None
    subjects: list[tuple[str, Record | ListPage]] = [(each.target, each) for each in catalogue.lists.values()]
    records = (each for kind in catalogue.kinds for each in catalogue.all(kind.record_type))
    subjects += [(record_target(each), each) for each in records if isinstance(each, CARRIED)]
    for target, subject in subjects:
        address = addresses.find(target, locale)
        if address is not None:
            yield card_path(subject, address, locale), subject


def _make(catalogue: Catalogue, subject: Record | ListPage | None, locale: Locale, day: datetime.date) -> Card:
    settings = catalogue.settings
    if isinstance(subject, ListPage):
        words = catalogue.interface.lists[subject.name]
        fact = _number_on(catalogue, subject, locale)
        return Card(name=settings.name[locale], kind="", title=words.title[locale], fact=fact)
    if not isinstance(subject, CARRIED):
        return Card(name="", kind="", title=settings.name[locale], fact=settings.lead[locale])
    return Card(
        name=settings.name[locale],
        kind=_kind_of(catalogue, subject, locale),
        title=subject.title[locale],
        fact=_fact_of(catalogue, subject, locale, day),
        place=_place_of(catalogue, subject),
    )


def _number_on(catalogue: Catalogue, page: ListPage, locale: Locale) -> str:
    """How much there is on a list; else what it is for."""
    interface = catalogue.interface
    counted: dict[ListPage, tuple[str, type[Record]]] = {
        PATHWAY: ("stages", Stage),
        PROGRAMMES: ("programmes", Programme),
        RESOURCES: ("resources", Resource),
    }
    if page in counted:
        noun, record_type = counted[page]
        return interface.count(noun, len(catalogue.all(record_type)), locale)
    return interface.lists[page.name].description[locale]


def _kind_of(catalogue: Catalogue, record: Record, locale: Locale) -> str:
    if isinstance(record, Reflection):
        return catalogue.interface.label("resource_kind", type_name(type(record)), locale)
    return catalogue.interface.label("kind", record.kind_of.name, locale)


def _place_of(catalogue: Catalogue, record: Record) -> int | None:
    named: tuple[str, ...] = (record.id,) if isinstance(record, Stage) else ()
    if isinstance(record, Programme | Reflection):
        named = record.stages
    places = [place for place, stage in enumerate(catalogue.all(Stage)) if stage.id in named]
    return min(places, default=None)


def _fact_of(catalogue: Catalogue, record: Record, locale: Locale, day: datetime.date) -> str:
    interface = catalogue.interface
    if isinstance(record, Programme):
        return _fact_of_programme(catalogue, record, locale, day)
    if isinstance(record, Stage):
        number = len(catalogue.all(Stage))
        return interface.words["stage_of"][locale].format(n=record.number, of=number)
    if isinstance(record, Reflection):
        return interface.count("minutes", record.minutes, locale)
    if isinstance(record, CaseStudy) and record.headline:
        return f"{decimal(record.headline.number, locale)} {record.headline.words[locale]}"
    return record.finding[locale] if isinstance(record, CaseStudy) and record.finding else ""


def _fact_of_programme(catalogue: Catalogue, programme: Programme, locale: Locale, day: datetime.date) -> str:
    """The next date by which somebody acts, as its card in lists has it; else its state."""
    words = catalogue.interface.words
    cohort = next_cohort(programme.cohorts, day) if programme.state.takes_people else None
    date = _date_of(cohort, day) if cohort else None
    if date:
        key, when = date
        said = month_and_year(when, locale) if isinstance(when, Month) else long_date(when, locale)
        return f"{words[key][locale]} {said}"
    if cohort and cohort.rolling:
        return words["begin_any_day"][locale]
    described = as_of(catalogue, programme) if programme.state is ProgrammeState.DESCRIBED else ""
    if described:
        key = "described_in_month" if "-" in described else "described_in_year"
        return words[key][locale].format(date=partial_date(described, locale))
    return catalogue.interface.label("programme_state", programme.state, locale)


def _date_of(cohort: Cohort, day: datetime.date) -> tuple[str, datetime.date] | None:
    """The key of its words, and the date."""
    dates = (("opens", cohort.opens), ("apply_by", cohort.closes), ("begins", cohort.starts))
    return next(((key, date) for key, date in dates if date and date >= day), None)
