"""What is true today of what older documents say: as of when facts are, who does the work now, and whom to turn to."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol
from urllib.parse import urlsplit

from catalogue.languages.locales import Locale
from catalogue.model.catalogue import Catalogue
from catalogue.model.entries import Contact, Organisation
from catalogue.model.parts import Citation
from catalogue.model.records import Programme, Reading, Record, Resource
from catalogue.model.vocabulary import ProgrammeState


@dataclass(frozen=True)
class WayOut:
    """A link that leaves the site, to whoever runs a programme or leads its work today."""

    address: str
    to: Record | None
    """The body or the contact that is behind it; None for the programme's own page."""

    @property
    def host(self) -> str:
        """Where it leads; empty for a letter."""
        return urlsplit(self.address).hostname or ""


class Dated(Protocol):
    """What says as of when its facts are."""

    @property
    def as_of(self) -> str | None: ...
    @property
    def sources(self) -> tuple[Citation, ...]: ...


def as_of(catalogue: Catalogue, record: Dated) -> str:
    """The year or month as of which the facts are, as it is written: its own, else that of the newest source.

    Empty where nobody knows.
    """
    if record.as_of:
        return record.as_of
    dates = (_date_of(catalogue, citation) for citation in record.sources)
    return max(dates, default="")


def _date_of(catalogue: Catalogue, citation: Citation) -> str:
    """When a source was published, or as of when what it says is; empty where nobody knows."""
    document = catalogue.find(Resource, citation.document) if citation.document else None
    year = document.year if isinstance(document, Reading) else None
    return citation.date or (str(year) if year else "") or (document.as_of or "" if document else "")


def leaders_today(catalogue: Catalogue, programme: Programme) -> tuple[Organisation, ...]:
    """Who leads the work of a programme today: whom it names, else who offers it, or whoever followed those."""
    named = programme.led_by or programme.offered_by
    return tuple({each.id: each for name in named for each in _today(catalogue, name, ())}.values())


def ways_out(catalogue: Catalogue, programme: Programme, locale: Locale) -> Iterator[WayOut]:
    """The links by which a reader leaves: the form, its page, who leads the work today, or an address of a role.

    In the language of the reader where there is such a page, else in the other one.
    """
    if programme.state is ProgrammeState.PAST:
        return
    if programme.apply and programme.apply.link:
        yield WayOut(programme.apply.link, None)
    if programme.page:
        yield WayOut(_own(programme.page, locale), None)
    if not programme.page or programme.led_by:
        for body in leaders_today(catalogue, programme):
            if body.links:
                yield WayOut(_own(body.links, locale), body)
    contact = catalogue.find(Contact, programme.apply.contact) if programme.apply and programme.apply.contact else None
    if contact and contact.links:
        yield WayOut(_own(contact.links, locale), contact)
    if contact and (email := email_of(catalogue, contact)):
        yield WayOut(f"mailto:{email}", contact)


def email_of(catalogue: Catalogue, contact: Contact) -> str:
    """The address of a contact; that of the editors can stand in the settings. Empty where there is none."""
    ours = catalogue.settings.email if contact.id == catalogue.settings.editors else None
    return ours or contact.email or ""


def _today(catalogue: Catalogue, name: str, passed: tuple[str, ...]) -> Iterable[Organisation]:
    """The body, or those that followed it, however often; `passed` ends a circle."""
    body = catalogue.find(Organisation, name)
    if body is None or name in passed:
        return ()
    if not body.followed_by:
        return () if body.ended else (body,)
    return tuple(each for following in body.followed_by for each in _today(catalogue, following, (*passed, name)))


def _own(links: dict[Locale, str], locale: Locale) -> str:
    return links.get(locale) or next(iter(links.values()))
