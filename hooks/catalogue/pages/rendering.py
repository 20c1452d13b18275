"""HTML of pages: Jinja templates, filled in one language."""

import datetime
import itertools
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cache, cached_property, lru_cache, partial
from operator import attrgetter
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from jinja2 import FileSystemLoader, StrictUndefined
from markupsafe import Markup

from catalogue.languages.alphabet import initial, sort_key
from catalogue.languages.formats import decimal, long_date, month_and_year, plural_category
from catalogue.languages.locales import Locale
from catalogue.model import kinds, records
from catalogue.model.addresses import Paths, root_from
from catalogue.model.catalogue import Catalogue
from catalogue.model.inline import plain_text, render_inline
from catalogue.model.parts import Cohort
from catalogue.model.vocabulary import Status
from catalogue.pages.functions import planning_functions
from catalogue.pages.templating import PageEnvironment, keep_compiled
from catalogue.pages.terms import Explainer, Vocabulary, place_of
from catalogue.queries.comparisons import compare, find_average
from catalogue.queries.facets import Finder, find_facets
from catalogue.queries.status import CLOSING_SOON_DAYS, next_cohort, status_on

TEMPLATES = Path(__file__).parent / "templates"


class Renderer:
    """Fills templates in one language, as on one day."""

    def __init__(self, catalogue: Catalogue, paths: Paths, locale: Locale, day: datetime.date) -> None:
        self.locale = locale
        self._catalogue = catalogue
        self._paths = paths
        self._day = day
        self._environment = PageEnvironment(
            loader=FileSystemLoader(TEMPLATES),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
            bytecode_cache=keep_compiled("page"),
        )
        self._environment.globals |= self._globals() | planning_functions(catalogue, locale, day)
        self._environment.filters |= self._filters()
        self._place = lru_cache(self._make_place)
        self._vocabulary = Vocabulary((*catalogue.glossary, *catalogue.quantities), locale)

    def render(self, template: str, address: str, values: Mapping[str, Any], documents: Collection[str] = ()) -> str:
        """HTML of a template on the page with this address, then what explains its terms.

        `documents` are the ids of what the page cites.
        """
        return "".join(self.stream(template, address, values, documents))

    def stream(
        self, template: str, address: str, values: Mapping[str, Any], documents: Collection[str] = ()
    ) -> Iterator[str]:
        """The same piece by piece, for pages that list everything. One page at a time."""
        place = self.place(address)
        self._explainer = Explainer(self._vocabulary, place["href"]("list:glossary"), documents)
        yield from self._environment.get_template(template).generate({**place, **values})
        for entry in self._explainer.met:
            yield place["explanation_of"](entry)

    def place(self, address: str) -> Mapping[str, Any]:
        """What a template gets that depends on where the page stands: the same for all pages of one depth."""
        return self._place(root_from(address))

    def _make_place(self, root: str) -> Mapping[str, Any]:
        def href(target: records.Record | str) -> str:
            name = target if isinstance(target, str) else f"{kinds.BY_TYPE[type(target)].name}:{target.id}"
            found = self._paths.find(name, self.locale)
            if found is None:
                raise KeyError(name)
            return root + found

        @cache
        def link(kind: str, record_id: str) -> Markup:
            record: Any = self._catalogue.find(kind, record_id)
            return Markup('<a href="{}">{}</a>').format(href(record), record.title[self.locale])

        @cache
        def card(kind: str, record_id: str, level: int) -> Markup:
            return Markup(place["ui"].card(self._catalogue.find(kind, record_id), level))

        @cache
        def explanation(kind: str, record_id: str) -> Markup:
            return Markup(place["ui"].explanation(self._catalogue.find(kind, record_id)))

        place: dict[str, Any] = {
            "root": root,
            "href": href,
            "link_to": lambda record: link(kinds.BY_TYPE[type(record)].name, record.id),
            "card_of": lambda record, level: card(kinds.BY_TYPE[type(record)].name, record.id, level),
            "explanation_of": lambda entry: explanation(kinds.BY_TYPE[type(entry)].name, entry.id),
            "linked": lambda text: self._inline(text[self.locale], root),
            "inline": lambda text: self._explainer.explain(self._inline(text[self.locale], root)),
            "explained": lambda html: self._explainer.explain(html),  # noqa: PLW0108 -- each page has its own
        }
        place["ui"] = self._environment.get_template("macros.html").make_module(place)
        place["notes"] = self._environment.get_template("notes.html").make_module(place)
        return place

    def _globals(self) -> dict[str, Any]:
        interface = self._catalogue.interface
        return {
            "catalogue": self._catalogue,
            "locale": self.locale,
            "words": SimpleNamespace(**{key: text[self.locale] for key, text in interface.words.items()}),
            "other_words": {key: text[self.locale.other] for key, text in interface.words.items()},
            "lists": interface.lists,
            "label": lambda field, value: interface.labels[field][str(value)][self.locale],
            "count": self._count,
            "find": self._catalogue.find,
            "referring": self._referring,
            "next_cohort": self._next_cohort,
            "joinable": self._joinable,
            "editors": kinds.EDITORS,
            "neighbours": self._neighbours_of,
            "find_facets": self._find_facets,
            "phrases": self._phrases,
            "average_beside": partial(find_average, self._catalogue),
            "compare": compare,
        }

    def _filters(self) -> dict[str, Any]:
        return {
            "local": attrgetter(self.locale),
            "plain": lambda text: plain_text(text[self.locale]),
            "long_date": lambda date: long_date(date, self.locale),
            "dated": cache(self._dated),
            "partial_date": self._partial_date,
            "time": lambda time: time.strftime("%H:%M"),
            "status_words": self._status_text,
            "status": lambda cohort: status_on(cohort, self._day),
            "by_title": self._by_title,
            "by_initial": self._by_initial,
            "found": self._found,
            "kind": lambda record: kinds.BY_TYPE[type(record)].name,
            "place": place_of,
            "percent": lambda number: f"{decimal(number, self.locale)}%",
            "decimal": lambda number: decimal(number, self.locale),
            "own_first": lambda editions: sorted(editions, key=lambda edition: edition.language is not self.locale),
            "say": lambda text, **values: text.format(**values),
        }

    @cached_property
    def closing_words(self) -> tuple[str, ...]:
        """What a badge says 0, 1, 2 … days before the last day for applications."""
        today = self._catalogue.interface.words.get("closes_today")
        if today is None:
            return ()
        days = range(1, CLOSING_SOON_DAYS + 1)
        return (today[self.locale], *(self._count("closes_in_days", number) for number in days))

    def _status_text(self, cohort: Cohort) -> str:
        """The words of a badge: when it closes, if that is soon; else the status."""
        status = status_on(cohort, self._day)
        if status is Status.CLOSING_SOON and cohort.closes:
            return self.closing_words[(cohort.closes - self._day).days]
        return self._catalogue.interface.labels["status"][status][self.locale]

    @cached_property
    def _neighbours(
        self,
    ) -> dict[tuple[type[records.Record], str], tuple[records.Record | None, records.Record | None]]:
        found = {}
        for record_type in (each for kind in kinds.PAGED for each in kind.types):
            records = [
                each for each in self._catalogue.records(kinds.BY_TYPE[record_type]) if type(each) is record_type
            ]
            ring = [None, *records, None]
            for before, record, after in zip(ring, records, ring[2:], strict=False):
                found[record_type, record.id] = (before, after)
        return found

    def _neighbours_of(self, record: records.Record) -> tuple[records.Record | None, records.Record | None]:
        """The record of the same type before and after it, in the order of the catalogue."""
        return self._neighbours[type(record), record.id]

    def _inline(self, text: str, root: str) -> Markup:
        def resolve(target: str) -> str:
            found = self._paths.find(target, self.locale)
            return target if found is None else root + found

        return render_inline(text, resolve)

    def _count(self, noun: str, number: int) -> str:
        forms = self._catalogue.interface.counts[noun]
        return forms.form(plural_category(number, self.locale), self.locale).format(n=decimal(number, self.locale))

    def _phrases(self, noun: str, most: int) -> list[str]:
        """The counted noun for every number from 0 to the highest, for scripts."""
        return [self._count(noun, number) for number in range(most + 1)]

    def _find_facets(self, kind: str) -> Finder:
        return find_facets(self._catalogue, kind, self.locale, self._day)

    def _dated(self, date: datetime.date) -> Markup:
        return Markup('<time datetime="{}">{}</time>').format(date, long_date(date, self.locale))

    def _partial_date(self, date: str) -> str:
        year, _, month = date.partition("-")
        return month_and_year(datetime.date(int(year), int(month), 1), self.locale) if month else year

    def _by_title(self, records: Iterable[records.Record]) -> list[records.Record]:
        return sorted(records, key=lambda record: sort_key(record.title[self.locale], self.locale))

    def _by_initial(self, things: Iterable[Any]) -> Iterator[tuple[str, list[Any]]]:
        """Things already in order, in groups of one first letter."""

        def title(thing: Any) -> str:
            return thing.title[self.locale] if isinstance(thing, records.Record) else str(thing.title)

        for letter, group in itertools.groupby(things, key=lambda thing: initial(title(thing), self.locale)):
            yield letter, list(group)

    def _found(self, ids: Iterable[str], kind: str) -> list[records.Record]:
        return [record for record_id in ids if (record := self._catalogue.find(kind, record_id))]

    def _referring(self, record: records.Record, kind: str, field: str = "") -> list[records.Record]:
        """Records of a kind that name this one, in a field if given, in alphabetical order; stages in their own."""
        types = kinds.BY_NAME[kind].types
        records = [found for each in types for found in self._catalogue.referring(record, each)]
        if field:
            records = [found for found in records if record.id in getattr(found, field)]
        return records if kind == "stage" else self._by_title(records)

    def _next_cohort(self, programme: records.Programme) -> Cohort | None:
        return next_cohort(programme.cohorts, self._day)

    def _joinable(self) -> list[records.Programme]:
        """Programmes that take applications, the one that closes first first."""

        def closes(programme: records.Programme) -> datetime.date:
            cohort = self._next_cohort(programme)
            return cohort.closes if cohort and cohort.closes else datetime.date.max

        takes = [
            programme
            for programme in self._catalogue.programmes
            if (cohort := self._next_cohort(programme)) and status_on(cohort, self._day).takes_applications
        ]
        return sorted(takes, key=closes)
