"""Links and pieces as they stand on all pages with the same way up to the root of the site."""

from collections.abc import Sequence
from functools import cache

from markupsafe import Markup

from catalogue.languages.locales import Locale
from catalogue.model.addresses import Addresses, record_target
from catalogue.model.fields import Text
from catalogue.model.lists import ListPage
from catalogue.model.parts import Cohort
from catalogue.model.prose import ProsePage
from catalogue.model.records import Record
from catalogue.pages.pieces import ROOT, Pieces
from catalogue.queries.inline import render_inline
from catalogue.queries.wordings import Entry

Target = Record | ListPage | ProsePage | str
"""What a link leads to; a string is a target as editors write it, such as page:about."""


class Links:
    """Puts the way up to the root into what is made once for all pages."""

    def __init__(self, pieces: Pieces, addresses: Addresses, locale: Locale, root: str) -> None:
        self.root = root
        self._pieces = pieces
        self._addresses = addresses
        self._locale = locale
        self._rooted = cache(self._put_root)

    def href(self, target: Target) -> str:
        """The way to a page, or to an anchor on it; raises KeyError for a target that is not there."""
        return self.root + self._pieces.address(target_name(target))

    def link(self, record: Record) -> Markup:
        """A link with the title of the record."""
        return self._rooted(self._pieces.link(record))

    def link_list(self, records: Sequence[Record]) -> Markup:
        """A list of links to records."""
        items = "".join(f"  <li>{self.link(record)}</li>\n" for record in records)
        return Markup(f'<ul class="plain">\n{items}</ul>\n')

    def card(self, record: Record, level: int) -> Markup:
        """The card of a record, whose heading is of this level."""
        return self._rooted(self._pieces.card(record, level))

    def badge(self, cohort: Cohort) -> Markup:
        """Where a cohort stands."""
        return self._pieces.badge(cohort)

    def explanation(self, entry: Entry) -> Markup:
        """What opens from the button of a term."""
        return self._rooted(self._pieces.explanation(entry))

    def linked(self, text: Text) -> Markup:
        """HTML of inline Markdown."""
        return render_inline(text[self._locale], self._resolve)

    def _resolve(self, target: str) -> str:
        found = self._addresses.find(target, self._locale)
        return target if found is None else self.root + found

    def _put_root(self, piece: Markup) -> Markup:
        return piece.replace(ROOT, self.root)


def target_name(target: Target) -> str:
    """What links call a target."""
    if isinstance(target, str):
        return target
    return record_target(target) if isinstance(target, Record) else target.target
