"""The walk: sitemap, every page, everything that pages load or link to within the site, and what the host does."""

import datetime
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeGuard

from catalogue.languages.locales import Locale
from catalogue.network.answers import Answer, NoAnswer
from catalogue.network.html import read_page
from catalogue.network.site.asker import Asker
from catalogue.network.site.faults import SiteFault, join_same
from catalogue.network.site.headers import find_header_faults
from catalogue.network.site.moved import find_moved_faults
from catalogue.network.site.open_data import find_data_faults
from catalogue.network.site.pages import SeenPage, find_page_faults, find_pair_faults, find_status_fault
from catalogue.network.site.place import SitePlace
from catalogue.network.site.search import find_search_faults
from catalogue.network.site.service import find_service_faults
from catalogue.network.site.sitemap import Sitemap, read_sitemap
from catalogue.reading.faults import Severity

IMPORTED = re.compile(r"""(?:\bfrom|\bimport)\s*\(?\s*["'](\.{1,2}/[^"'?#]+)["']""")
"""What a script loads."""
STYLED = re.compile(r"""url\(\s*["']?(?!data:)([^"')#?]+)""")
"""What a style loads."""
LOADS = {"text/css": STYLED, "text/javascript": IMPORTED, "application/javascript": IMPORTED}


@dataclass(frozen=True)
class Walked:
    """What a walk has seen."""

    pages: int
    files: int
    """Those that are no pages of the sitemap."""
    faults: list[SiteFault]

    @property
    def is_right(self) -> bool:
        return all(fault.severity is Severity.WARNING for fault in self.faults)


def walk_site(
    asker: Asker,
    place: SitePlace,
    day: datetime.date,
    *,
    headers: Severity = Severity.ERROR,
    moved: Iterable[str] = (),
) -> Walked:
    """Everything that is wrong with a site. Raises Unreachable.

    `headers` is the severity of faults in them, and `moved` are addresses at which something stood once.
    """
    asker.get(place.asked)
    sitemap = read_sitemap(place, asker.get)
    answers = {address: asker.get(place.asked) for address in sitemap.alternates if address == place.named}
    found = asker.get_all(place.ask_for(address) for address in sitemap.alternates)
    answers |= {place.name_of(asked): answer for asked, answer in found.items()}
    pages = {address: SeenPage(each, read_page(each)) for address, each in answers.items() if _is_page(each)}
    others, from_pages = _ask_for_links(asker, place, pages, answers)
    faults = [
        *sitemap.faults,
        *_find_page_faults(place, answers, pages, sitemap),
        *(fault for each, answer in others.items() if (fault := find_status_fault(each, answer, from_pages[each]))),
        *_find_header_faults(place, answers, others, headers),
        *(fault for each in Locale for fault in find_search_faults(asker, place, pages, each, headers)),
        *find_data_faults(asker, place, headers),
        *find_moved_faults(asker, place, moved),
        *find_service_faults(asker, place, pages, day),
        *_find_passed_over(asker, place),
    ]
    return Walked(len(pages), len(others), join_same(faults))


def _find_passed_over(asker: Asker, place: SitePlace) -> Iterator[SiteFault]:
    if asker.passed_over:
        what = f"has more addresses than are asked, by {asker.passed_over:,}"
        yield SiteFault(place.asked, what, "ask more of them: --most", Severity.WARNING)


def _is_page(answer: Answer | NoAnswer) -> TypeGuard[Answer]:
    return isinstance(answer, Answer) and answer.status == 200 and answer.is_page


def _find_page_faults(
    place: SitePlace, answers: Mapping[str, Answer | NoAnswer], pages: Mapping[str, SeenPage], sitemap: Sitemap
) -> Iterator[SiteFault]:
    for address, answer in answers.items():
        if fault := find_status_fault(place.ask_for(address), answer):
            yield fault
        elif address in pages:
            yield from find_page_faults(place, address, pages[address])
        else:
            remedy = "let the host send Content-Type: text/html; charset=utf-8"
            yield SiteFault(place.ask_for(address), "is not sent as a page", remedy)
    yield from find_pair_faults(place, pages, sitemap.alternates)


def _find_header_faults(
    place: SitePlace,
    answers: Mapping[str, Answer | NoAnswer],
    others: Mapping[str, Answer | NoAnswer],
    severity: Severity,
) -> Iterator[SiteFault]:
    asked = {place.ask_for(address): answer for address, answer in answers.items()}
    for address, answer in (*asked.items(), *others.items()):
        if isinstance(answer, Answer) and answer.status == 200:
            yield from find_header_faults(address, answer, severity)


def _ask_for_links(
    asker: Asker, place: SitePlace, pages: Mapping[str, SeenPage], known: Mapping[str, Answer | NoAnswer]
) -> tuple[dict[str, Answer | NoAnswer], dict[str, str]]:
    """The answers of what pages lead to and is none of them, then of what that loads; and from where each was found."""
    origins: dict[str, str] = {}
    for address, seen in sorted(pages.items()):
        page = place.ask_for(address)
        for link in seen.page.links:
            if target := place.find_own(page, link):
                origins.setdefault(target, page)
    for address in known:
        origins.pop(place.ask_for(address), None)
    others: dict[str, Answer | NoAnswer] = {}
    new = sorted(origins)
    while new:
        answers = asker.get_all(new)
        others |= answers
        loaded = {target: each for each, answer in answers.items() for target in _loaded_by(place, each, answer)}
        new = sorted(target for target in loaded if target not in origins)
        origins |= {target: loaded[target] for target in new}
    return others, origins


def _loaded_by(place: SitePlace, address: str, answer: Answer | NoAnswer) -> Iterator[str]:
    """What a script or a style loads within the site."""
    pattern = LOADS.get(answer.kind) if isinstance(answer, Answer) else None
    if pattern and isinstance(answer, Answer):
        for link in pattern.findall(answer.body.decode("utf-8", "replace")):
            if target := place.find_own(address, link):
                yield target
