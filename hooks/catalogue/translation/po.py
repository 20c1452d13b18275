"""A catalogue of messages in the format of gettext (.po), which translation tools read."""

import io
from collections.abc import Iterable

from babel.messages.catalog import Catalog
from babel.messages.pofile import PoFileError, read_po, write_po

from catalogue.languages.locales import Locale
from catalogue.queries.translations import State
from catalogue.reading.faults import Fault, Place
from catalogue.translation.returned import Returned
from catalogue.translation.units import LONG, Unit
from catalogue.translation.workbook import DAY

FUZZY = "fuzzy"
"""The mark of what a translator has still to look at."""
PRINT = "source: "
"""Begins the comment with the fingerprint of the source."""


def write_messages(units: Iterable[Unit], to: Locale) -> bytes:
    """The file. What is older than its source is marked as fuzzy, with what the source said before."""
    catalog = Catalog(locale=to.value, fuzzy=False, creation_date=DAY, revision_date=DAY, charset="utf-8")
    for unit in units:
        comments = [f"{unit.owner}; {unit.state}", *(f"at most {unit.most}" for _ in [0] if unit.most < LONG)]
        catalog.add(
            unit.source,
            unit.target,
            context=unit.name,
            auto_comments=[*comments, *unit.terms, f"{PRINT}{unit.print}"],
            flags=[FUZZY] if unit.state in {State.STALE, State.NEW} and unit.target else [],
            previous_id=[unit.before] if unit.before else [],
        )
    written = io.BytesIO()
    write_po(written, catalog, width=0, include_previous=True)
    return written.getvalue()


def read_messages(content: bytes, file: str, to: Locale) -> tuple[list[Returned], list[Fault]]:
    """The messages of a file that came back; what is still fuzzy is not done."""
    try:
        catalog = read_po(io.BytesIO(content), locale=to.value, abort_invalid=True)
    except (PoFileError, UnicodeDecodeError, ValueError) as error:
        line = getattr(error, "lineno", 1) or 1
        return [], [Fault(Place(file=file, line=line), "is no file of messages", "save it as .po in UTF-8")]
    found, named = [], 0
    for message in catalog:
        if not message.id or not message.context:
            continue
        named += 1
        print_ = next((each.removeprefix(PRINT) for each in message.auto_comments if each.startswith(PRINT)), "")
        text = str(message.string or "").strip()
        place = Place(file=file, line=message.lineno or 1)
        if not message.fuzzy:
            found.append(Returned(message.context, print_, text, bool(text), place))
    if not named:
        return [], [Fault(Place(file=file), "names no text of the site", "import the file that was exported")]
    return found, []
