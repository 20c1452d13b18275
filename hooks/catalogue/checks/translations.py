"""Texts that are to say the same in both languages before the site is built and do not, and who has read them."""

from collections.abc import Callable, Iterable, Iterator, Mapping

from catalogue.languages.locales import Locale
from catalogue.model.catalogue import Catalogue
from catalogue.model.entries import Contact
from catalogue.model.kinds import kind_named
from catalogue.model.ledger import ENDING, LEDGER
from catalogue.model.prose import ProsePage
from catalogue.queries.translations import State, TextPair, Translation
from catalogue.reading.decoding import read_text
from catalogue.reading.faults import Fault, Place, Severity
from catalogue.reading.nearest import suggest
from catalogue.reading.origins import Origins
from catalogue.reading.text_rules import LANGUAGES

SAY_SO = "put it right, and say so with `python -m catalogue translated {}`"


def find_waiting_faults(catalogue: Catalogue, translations: Iterable[Translation], origins: Origins) -> Iterator[Fault]:
    """One for each text that waits, of the kinds that the settings name."""
    for each in translations:
        locale = next((locale for locale in Locale if each.waits(locale)), None)
        if locale and each.pair.file in catalogue.settings.current:
            yield _fault(catalogue, each, locale, origins)


def find_unknown_readers(catalogue: Catalogue, files: Mapping[str, Callable[[], bytes]], data: str) -> Iterator[Fault]:
    """Warnings of those who have read texts and are no contacts: no page says then that they have."""
    known = catalogue.ids(Contact.kind_of)
    for name, entries in catalogue.ledger.items() if catalogue.knows(Contact.kind_of) else ():
        readings = (reading for entry in entries for locale in Locale if (reading := entry.read[locale]))
        for by in sorted({reading.by for reading in readings} - set(known)):
            path = f"{data}/{LEDGER}/{name}{ENDING}"
            lines = (read_text(path, files[path])[0] or "").splitlines()
            line = next((number for number, each in enumerate(lines, 1) if f"\t{by}@" in each), 1)
            what = f"says that {by!r} has read a text, who is no contact"
            remedy = suggest(by, known) or "add the role to contacts.yaml, or have the text read by another"
            yield Fault(Place(file=path, line=line), what, remedy, Severity.WARNING)


def _fault(catalogue: Catalogue, found: Translation, locale: Locale, origins: Origins) -> Fault:
    what = {
        State.STALE: f"is older than its {LANGUAGES[locale.other]}",
        State.MISSING: f"is missing in {LANGUAGES[locale]}",
        State.NEW: "is new, and nobody has said that both languages say the same",
    }[found.states[locale]]
    remedy = SAY_SO.format(found.pair.name)
    name, _, record_id = found.pair.owner.partition(":")
    kind = kind_named(name)
    record = catalogue.find(kind.record_type, record_id) if kind else None
    if record:
        return origins.of(record).fault((*found.pair.path, locale.value), what, remedy)
    return Fault(_place(catalogue.prose_page(record_id, locale), found.pair), what, remedy)


def _place(page: ProsePage | None, pair: TextPair) -> Place:
    """Where a text of prose stands."""
    if not page:
        return Place(file=pair.file, record=pair.name)
    line = 1
    if pair.is_section:
        line = next((each.line for each in page.headings if each.id == pair.path[0]), page.first_line)
    return Place(file=page.file, line=line, column=1, record=page.path)
