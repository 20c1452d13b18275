"""Links and cards as they stand on all pages of one depth: made once for each record."""

from collections.abc import Sequence
from functools import cache

from jinja2 import Environment
from markupsafe import Markup

from catalogue.model.addresses import Addresses, record_target
from catalogue.model.fields import Text
from catalogue.model.lists import ListPage
from catalogue.model.parts import Cohort
from catalogue.model.prose import ProsePage
from catalogue.model.records import Record
from catalogue.pages.views.pieces import BadgeView, CardView, ExplanationView
from catalogue.pages.views.site import SiteView
from catalogue.queries.inline import render_inline
from catalogue.queries.wordings import Entry

Target = Record | ListPage | ProsePage | str
"""What a link leads to; a string is a target as editors write it, such as page:about."""


class Links:
    """Makes links for pages with the same way up to the root of the site."""

    def __init__(self, site: SiteView, addresses: Addresses, environment: Environment, root: str) -> None:
        self.root = root
        self._locale = site.locale
        self._addresses = addresses
        self._records: dict[str, Record] = {}
        self._link = cache(self._make_link)
        self._list = cache(self._make_list)
        self._card = cache(self._make_card)
        self._explanations: dict[str, Markup] = {}
        self._badges: dict[int, Markup] = {}
        """By the identity of the cohort: hashing its fields takes as long as writing it."""
        self._site = site
        self._environment = environment

    def href(self, target: Target) -> str:
        """The way to a page, or to an anchor on it; raises KeyError for a target that is not there."""
        name = target_name(target)
        found = self._addresses.find(name, self._locale)
        if found is None:
            raise KeyError(name)
        return self.root + found

    def link(self, record: Record) -> Markup:
        """A link with the title of the record."""
        return self._link(self._remember(record))

    def link_list(self, records: Sequence[Record]) -> Markup:
        """A list of links to records."""
        return self._list(tuple(map(self._remember, records)))

    def card(self, record: Record, level: int) -> Markup:
        """The card of a record, whose heading is of this level."""
        return self._card(self._remember(record), level)

    def badge(self, cohort: Cohort) -> Markup:
        """Where a cohort stands."""
        if id(cohort) not in self._badges:
            self._badges[id(cohort)] = self._fill(["badge.html"], BadgeView(cohort))
        return self._badges[id(cohort)]

    def explanation(self, entry: Entry) -> Markup:
        """What opens from the button of a term."""
        target = record_target(entry)
        if target not in self._explanations:
            self._explanations[target] = self._make_explanation(entry)
        return self._explanations[target]

    def linked(self, text: Text) -> Markup:
        """HTML of inline Markdown."""
        return render_inline(text[self._locale], self._resolve)

    def _resolve(self, target: str) -> str:
        found = self._addresses.find(target, self._locale)
        return target if found is None else self.root + found

    def _remember(self, record: Record) -> str:
        target = record_target(record)
        self._records[target] = record
        return target

    def _make_link(self, target: str) -> Markup:
        title = self._records[target].title[self._locale]
        return Markup('<a href="{}">{}</a>').format(self.href(target), title)

    def _make_list(self, targets: tuple[str, ...]) -> Markup:
        items = "".join(f"  <li>{self._link(target)}</li>\n" for target in targets)
        return Markup(f'<ul class="plain">\n{items}</ul>\n')

    def _make_card(self, target: str, level: int) -> Markup:
        record = self._records[target]
        names = [f"cards/{record.kind_of.name}.html", "cards/card.html"]
        return self._fill(names, CardView(record, level, self))

    def _make_explanation(self, entry: Entry) -> Markup:
        return self._fill(["explanation.html"], ExplanationView(entry, self))

    def _fill(self, names: list[str], page: BadgeView | CardView | ExplanationView) -> Markup:
        """The first of these templates that there is, on lines of its own."""
        html = self._environment.select_template(names).render(page=page, site=self._site)
        return Markup(f"{html}\n")


def target_name(target: Target) -> str:
    """What links call a target."""
    if isinstance(target, str):
        return target
    return record_target(target) if isinstance(target, Record) else target.target
