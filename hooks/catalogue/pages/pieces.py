"""Pieces of pages that are made once for each record and language: links, cards, badges, explanations of terms."""

from jinja2 import Environment
from markupsafe import Markup

from catalogue.model.addresses import Addresses, record_target
from catalogue.model.parts import Cohort
from catalogue.model.records import Record
from catalogue.pages.views.pieces import BadgeView, CardView, ExplanationView
from catalogue.pages.views.site import SiteView
from catalogue.queries.wordings import Entry

ROOT = "\0"
"""Stands in a piece for the way from a page up to the root of the site. No text holds it: reading refuses it."""


class Pieces:
    """Makes pieces in one language, each when it is first asked for."""

    def __init__(self, site: SiteView, addresses: Addresses, environment: Environment) -> None:
        self._site = site
        self._addresses = addresses
        self._environment = environment
        self._links: dict[str, Markup] = {}
        self._cards: dict[tuple[str, int], Markup] = {}
        self._explanations: dict[str, Markup] = {}
        self._badges: dict[int, Markup] = {}
        """By the identity of the cohort: hashing its fields takes as long as writing it."""

    def address(self, target: str) -> str:
        """The way from the root of the site; raises KeyError for a target that is not there."""
        found = self._addresses.find(target, self._site.locale)
        if found is None:
            raise KeyError(target)
        return found

    def link(self, record: Record) -> Markup:
        """A link with the title of the record, and behind it whether that is an example."""
        target = record_target(record)
        if target not in self._links:
            href = ROOT + self.address(target)
            link = Markup('<a href="{}">{}</a>').format(href, record.title[self._site.locale])
            if self._site.is_example(record):
                link += Markup(' <span class="example">{}</span>').format(self._site.words.example)
            self._links[target] = link
        return self._links[target]

    def card(self, record: Record, level: int) -> Markup:
        """The card of a record, whose heading is of this level."""
        key = (record_target(record), level)
        if key not in self._cards:
            names = [f"cards/{record.kind_of.name}.html", "cards/card.html"]
            self._cards[key] = self._fill(names, CardView(record, level, self))
        return self._cards[key]

    def badge(self, cohort: Cohort) -> Markup:
        """Where a cohort stands."""
        if id(cohort) not in self._badges:
            self._badges[id(cohort)] = self._fill(["badge.html"], BadgeView(cohort))
        return self._badges[id(cohort)]

    def explanation(self, entry: Entry) -> Markup:
        """What opens from the button of a term."""
        target = record_target(entry)
        if target not in self._explanations:
            view = ExplanationView(entry, ROOT + self.address(target))
            self._explanations[target] = self._fill(["explanation.html"], view)
        return self._explanations[target]

    def _fill(self, names: list[str], page: BadgeView | CardView | ExplanationView) -> Markup:
        """The first of these templates that there is, on lines of its own."""
        html = self._environment.select_template(names).render(page=page, site=self._site)
        return Markup(f"{html}\n")
