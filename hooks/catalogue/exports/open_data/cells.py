"""A value as a cell of a table: one line of text where it can be, and never a formula."""

import datetime
import re

from catalogue.languages.locales import Locale
from catalogue.languages.pairs import Pair
from catalogue.model.catalogue import Catalogue
from catalogue.model.fields import Month
from catalogue.model.parts import Change, Citation
from catalogue.model.records import Record, Resource
from catalogue.queries.inline import plain_text

BOM = "\ufeff"
"""Without it Excel takes a file that is opened with a double click for Windows-1252, and shows ŷ as Å·."""
FORMULA = re.compile("'*[=+\\-@\t\r\n＝＋－＠]")
"""How a cell begins that some program takes for a formula (OWASP, CSV Injection), or that begins so behind quotes."""
BETWEEN_IDS, BETWEEN_TEXTS = "; ", "\n"


def harmless(cell: str) -> str:
    """The cell behind a quote, where a program might take it for a formula.

    Who wants the text itself takes one quote away from each cell that FORMULA matches and that begins with one.
    """
    return f"'{cell}" if FORMULA.match(cell) else cell


def write_cell(value: object, locale: Locale, catalogue: Catalogue, *, markdown: bool = False) -> str:
    """What a cell says of a value, in a language; texts without the marks of Markdown where they are such."""
    if value is None or value == ():
        return ""
    if isinstance(value, tuple):
        cells = [write_cell(each, locale, catalogue, markdown=markdown) for each in value]
        return (BETWEEN_TEXTS if _is_text(value[0]) else BETWEEN_IDS).join(cells)
    if isinstance(value, Change):
        return f"{value.date}: {plain_text(value.text[locale])}"
    if isinstance(value, Citation):
        return _name_of(value, locale, catalogue)
    if isinstance(value, Pair):
        own = value[locale]
        is_marked = markdown and isinstance(own, str)
        return plain_text(own) if is_marked else write_cell(own, locale, catalogue)
    if isinstance(value, dict):
        return str(value.get(locale, ""))
    return write_scalar(value)


def write_scalar(value: object) -> str:
    """A number, a date, an id or a text by itself, as JSON has it too."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Month):
        return value.text
    if isinstance(value, datetime.time):
        return f"{value:%H:%M}"
    return value.isoformat() if isinstance(value, datetime.date) else str(value)


def _is_text(value: object) -> bool:
    return isinstance(value, Pair | Change | Citation)


def _name_of(citation: Citation, locale: Locale, catalogue: Catalogue) -> str:
    """A source in words: the document or the page, and where in it."""
    document: Record | None = catalogue.find(Resource, citation.document) if citation.document else None
    name = document.title[locale] if document else citation.name[locale] if citation.name else citation.document or ""
    place = citation.place[locale] if citation.place else ""
    link = citation.links.get(locale) or next(iter(citation.links.values()), "")
    return ", ".join(filter(None, (name, place, link)))
