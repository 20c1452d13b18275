"""What a page says of its two languages: that one is older, and who has read it."""

from collections.abc import Sequence
from dataclasses import dataclass

from catalogue.languages.formats import long_date
from catalogue.languages.locales import Locale
from catalogue.model.addresses import record_target
from catalogue.model.catalogue import Catalogue
from catalogue.model.entries import Contact
from catalogue.model.kinds import kind_named
from catalogue.pages.inventory import Page
from catalogue.queries.translation_progress import find_waiting
from catalogue.queries.translations import State, Translation, find_translations, of_owner, signed


@dataclass(frozen=True)
class TwoLanguages:
    """What the reader of a page is told of its languages."""

    newer_at: str = ""
    """Where the newer text stands on the page in the other language, such as #why; the whole page where several do."""
    is_older: bool = False
    """Whether a part of the page is older than the same in the other language."""
    read_by: str = ""
    """The role that has read the page last; empty where not everything was read."""
    read_on: str = ""
    """The day, in words."""


NOTHING_TO_TELL = TwoLanguages()


def tell_languages(catalogue: Catalogue, page: Page) -> TwoLanguages:
    """Nothing of a page that is no record and no prose: a list has no texts of its own."""
    owners = [record_target(page.record)] if page.record else []
    owners += [page.prose.target] if page.prose else []
    found = [each for owner in owners for each in of_owner(catalogue, owner)]
    older = [each for each in found if each.states[page.locale] is State.STALE]
    sign = signed(found, page.locale)
    if older or not sign:
        return TwoLanguages(_place_of(older), bool(older))
    role = catalogue.find(Contact, sign.by)
    return TwoLanguages(read_by=role.title[page.locale] if role else "", read_on=long_date(sign.day, page.locale))


def _place_of(older: Sequence[Translation]) -> str:
    sections = [str(each.pair.path[0]) for each in older if each.pair.is_section]
    return f"#{sections[0]}" if len(sections) == len(older) == 1 and sections[0] else ""


@dataclass(frozen=True)
class WaitingTexts:
    """Texts of a record or a page that wait for a translator, and who is to act."""

    title: str
    texts: tuple[str, ...]
    locale: Locale
    who: str


def tell_waiting(catalogue: Catalogue, locale: Locale) -> list[WaitingTexts]:
    """What waits in either language, told in one."""
    found = []
    for each in find_waiting(catalogue, find_translations(catalogue)):
        role = catalogue.find(Contact, each.who)
        title = title_of(catalogue, each.owner, locale)
        found.append(WaitingTexts(title, each.texts, each.locale, role.title[locale] if role else ""))
    return found


def title_of(catalogue: Catalogue, owner: str, locale: Locale) -> str:
    """How readers call a record or a page; the file of what is one thing."""
    name, _, record = owner.partition(":")
    kind = kind_named(name)
    found = catalogue.find(kind.record_type, record) if kind else None
    if found:
        return found.title[locale]
    if not record:
        return catalogue.interface.labels["collection"][name][locale]
    page = catalogue.prose_page(record, locale)
    return page.matter.title if page else record
