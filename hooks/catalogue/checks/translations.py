"""Texts that are to say the same in both languages before the site is built, and do not."""

from collections.abc import Iterable, Iterator

from catalogue.languages.locales import Locale
from catalogue.model.catalogue import Catalogue
from catalogue.model.kinds import kind_named
from catalogue.model.prose import ProsePage
from catalogue.queries.translations import State, TextPair, Translation
from catalogue.reading.faults import Fault, Place
from catalogue.reading.origins import Origins
from catalogue.reading.text_rules import LANGUAGES

SAY_SO = "put it right, and say so with `python -m catalogue translated {}`"


def find_waiting_faults(catalogue: Catalogue, translations: Iterable[Translation], origins: Origins) -> Iterator[Fault]:
    """One for each text that waits, of the kinds that the settings name."""
    for each in translations:
        locale = next((locale for locale in Locale if each.waits(locale)), None)
        if locale and each.pair.file in catalogue.settings.current:
            yield _fault(catalogue, each, locale, origins)


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
