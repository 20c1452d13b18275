"""Checks that what a site says of today holds together: states, bodies that ended, ways out, addresses of examples."""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from catalogue.checks.records import rule_for
from catalogue.languages.locales import Locale
from catalogue.model.catalogue import Catalogue
from catalogue.model.entries import Contact, Organisation
from catalogue.model.fields import FieldPath
from catalogue.model.parts import Citation
from catalogue.model.records import CaseStudy, Programme, Record
from catalogue.model.settings import Settings
from catalogue.model.vocabulary import ProgrammeState
from catalogue.queries.today import as_of, ways_out
from catalogue.reading.faults import Fault
from catalogue.reading.messages import Origin
from catalogue.reading.origins import Origins

ENDING = frozenset({ProgrammeState.CLOSED, ProgrammeState.PAST})
"""States of a programme that can have been replaced."""
WITHOUT_WAY_OUT = frozenset({ProgrammeState.PLANNED, ProgrammeState.MODEL, ProgrammeState.PAST})
"""States in which nobody can ask anyone yet, or any more."""
RESERVED = re.compile(r"(^|\.)(example(\.(com|net|org))?|test|invalid|localhost)$")
"""Hosts that belong to nobody (RFC 2606), and this computer."""
LOCAL = re.compile(r"127\.|\[?::1|10\.|192\.168\.")
"""Hosts of one's own network."""


@rule_for(Programme)
def _state_faults(programme: Programme, origin: Origin) -> Iterator[Fault]:
    if programme.replaced_by and programme.state not in ENDING:
        what, remedy = "is for programmes that end or have ended", "delete it, or set state: past, or closed"
        yield origin.fault(("replaced_by",), what, remedy)
    for position, condition in enumerate(programme.conditions):
        if not condition.holds and not condition.role and condition.years is None and not condition.note:
            remedy = "write holds:, role:, years: or note:, or delete it"
            yield origin.fault(("conditions", position), "says nothing", remedy)


@rule_for(Record)
def _citation_faults(record: Record, origin: Origin) -> Iterator[Fault]:
    named: list[tuple[FieldPath, Citation]] = [(("sources", place), each) for place, each in enumerate(record.sources)]
    named += [(("since", place, "source"), each.source) for place, each in enumerate(record.since)]
    for path, citation in named:
        if bool(citation.document) is bool(citation.name):
            what = "names a document and a page" if citation.name else "names nothing"
            yield origin.fault(path, what, "write document: with the id of a resource, or name: with links:")


@rule_for(Organisation)
def _body_faults(organisation: Organisation, origin: Origin) -> Iterator[Fault]:
    began, ended = organisation.began, organisation.ended
    if began and ended and ended[: len(began)] < began[: len(ended)]:
        yield origin.fault(("ended",), f"is before it began ({ended} < {began})", "correct one of the two")


@rule_for(CaseStudy)
def _figure_faults(school: CaseStudy, origin: Origin) -> Iterator[Fault]:
    for field, named in (("about", school.about), ("figures_of", school.figures_of)):
        for position, figure in enumerate(named):
            if getattr(school, figure) is None:
                place: FieldPath = (field, position) if field == "about" else (field, str(figure))
                what = f"is about {figure}, which the record does not give"
                yield origin.fault(place, what, "write it, or delete this")


def find_today_faults(catalogue: Catalogue, origins: Origins) -> Iterator[Fault]:
    """Programmes of which nobody learns of when they are, or whom to ask."""
    for programme in catalogue.all(Programme):
        origin = origins.of(programme)
        if programme.state is ProgrammeState.DESCRIBED and not as_of(catalogue, programme):
            yield origin.fault(("as_of",), "is missing: described when?", "write the year of its source")
        is_alone = programme.state not in WITHOUT_WAY_OUT and not any(ways_out(catalogue, programme, Locale.EN))
        if is_alone and catalogue.knows_all(Organisation) and catalogue.knows_all(Contact):
            remedy = "write page: with its public page, apply: with a link, or led_by: with a body that has links"
            yield origin.fault((), "has no way out: nothing says where one can ask or apply", remedy)


def find_example_addresses(catalogue: Catalogue, origins: Origins, site: str) -> Iterator[Fault]:
    """Addresses that belong to nobody, but for those of examples, on a site that is to be published at a real one."""
    if not is_real(site):
        return
    remedy = f"write a real one, or delete it: the site is published at {site}"
    records: tuple[Record, ...] = (*catalogue.all(Contact), *catalogue.all(Organisation), *catalogue.all(Programme))
    real = (each for each in records if not catalogue.is_example(each))
    held = [(origins.of(record), found) for record in real for found in _addresses(record)]
    settings = origins.find_file(Settings.file)
    if catalogue.settings.email and settings:
        held.append((settings, (("email",), catalogue.settings.email)))
    if catalogue.settings.repository and settings:
        held.append((settings, (("repository", "address"), catalogue.settings.repository.address)))
    for origin, (path, address) in held:
        if not is_real(address):
            yield origin.fault(path, f"{address[:60]!r} is an address that belongs to nobody", remedy)


def is_real(address: str) -> bool:
    """Whether an address, of a page or for letters, can be somebody's."""
    host = address.rpartition("@")[2] if "://" not in address else urlsplit(address).hostname or ""
    return bool(host) and not RESERVED.search(host.casefold()) and not LOCAL.match(host)


def _addresses(record: Record) -> Iterator[tuple[FieldPath, str]]:
    if isinstance(record, Contact) and record.email:
        yield ("email",), record.email
    if isinstance(record, Contact | Organisation):
        yield from ((("links", locale.value), address) for locale, address in record.links.items())
    if isinstance(record, Programme):
        yield from ((("page", locale.value), address) for locale, address in record.page.items())
        if record.apply and record.apply.link:
            yield ("apply", "link"), record.apply.link
        for position, cohort in enumerate(record.cohorts):
            if cohort.link:
                yield ("cohorts", position, "link"), cohort.link
