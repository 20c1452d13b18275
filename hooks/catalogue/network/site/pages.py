"""The pages of a site: that each answers, its language, its own address, and its page in the other language."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from catalogue.languages.locales import Locale
from catalogue.network.addresses import find_target
from catalogue.network.answers import Answer, NoAnswer
from catalogue.network.html import Page
from catalogue.network.site.faults import SiteFault
from catalogue.network.site.place import SitePlace
from catalogue.network.site.wanted import PAGE_BYTES

LANGUAGES = {Locale.EN: "English", Locale.CY: "Welsh"}
BUILD_AGAIN = "build and publish the site again"


@dataclass(frozen=True)
class SeenPage:
    """A page that was there, under the address that pages name."""

    answer: Answer
    page: Page


def find_status_fault(address: str, answer: Answer | NoAnswer, linked_from: str = "") -> SiteFault | None:
    """Where a file that should be there is not. `linked_from` is a page that leads to it."""
    if isinstance(answer, NoAnswer):
        return SiteFault(address, str(answer), "try again; if it stays so, look at the log of the host")
    if answer.status == 200 or (answer.status == 304 and linked_from):
        return None
    target = find_target(answer)
    if target:
        return SiteFault(address, f"leads to {target}", "let the sitemap and the pages name where the page is")
    if linked_from:
        return SiteFault(address, f"answers {answer.status}, and {linked_from} links to it", "publish all of the site")
    remedy = "publish all of the site, or say in data/redirects.yaml where it has moved"
    return SiteFault(address, f"answers {answer.status}", remedy)


def find_page_faults(place: SitePlace, address: str, seen: SeenPage) -> Iterator[SiteFault]:
    """What is wrong with a page by itself; `address` is as pages name it."""
    asked, page = place.ask_for(address), seen.page
    locale = place.locale_of(address)
    if locale and page.language != locale:
        yield SiteFault(asked, f'says <html lang="{page.language}"> on a page in {LANGUAGES[locale]}', BUILD_AGAIN)
    if not locale and (missing := set(Locale) - page.parts_in - {page.language}):
        yield SiteFault(asked, f"holds nothing in {LANGUAGES[Locale(min(missing))]}", BUILD_AGAIN)
    if not page.canonical:
        yield SiteFault(asked, "names no canonical address", BUILD_AGAIN)
    elif page.canonical != address:
        remedy = f"build the site with SITE_URL={place.named}"
        yield SiteFault(asked, f"calls itself {page.canonical}, not {address}", remedy)
    if "charset=utf-8" not in seen.answer.headers.get("content-type", "").lower().replace('"', ""):
        yield SiteFault(
            asked, "is sent without its charset", "let the host send Content-Type: text/html; charset=utf-8"
        )
    if seen.answer.is_cut:
        yield SiteFault(asked, f"is longer than {len(seen.answer.body):,} bytes", "part it into several pages")
    elif seen.answer.size > PAGE_BYTES and "content-encoding" in seen.answer.headers:
        what = f"takes {seen.answer.size:,} bytes, more than {PAGE_BYTES:,}"
        yield SiteFault(asked, what, "part it into several pages")


def find_pair_faults(
    place: SitePlace, pages: Mapping[str, SeenPage], sitemap: Mapping[str, Mapping[str, str]]
) -> Iterator[SiteFault]:
    """Each page names itself and one in the other language, which names it back; and so does the sitemap."""
    own = dict.fromkeys(sitemap, "is not there")
    own |= {address: _wrong_alternates(place, address, seen, sitemap) for address, seen in pages.items()}
    for address in pages:
        if told := own[address] or _wrong_pair(place, address, pages, own):
            yield SiteFault(place.ask_for(address), told, BUILD_AGAIN)


def _wrong_alternates(place: SitePlace, address: str, seen: SeenPage, sitemap: Mapping[str, Mapping[str, str]]) -> str:
    """What is wrong with what a page says of itself; empty for what is in both languages."""
    locale, alternates = place.locale_of(address), seen.page.alternates
    if not locale:
        return ""
    if alternates.get(locale) != address:
        return f"names {alternates.get(locale) or 'no page'} as its {LANGUAGES[locale]} page, not itself"
    if locale.other not in alternates:
        return f"names no {LANGUAGES[locale.other]} page"
    if "x-default" not in alternates:
        return "names no x-default"
    told = sitemap.get(address) or alternates
    wrong = next((tag for tag in alternates if alternates[tag] != told.get(tag)), "")
    return f"names {alternates[wrong]} as {wrong}, and the sitemap {told.get(wrong) or 'nothing'}" if wrong else ""


def _wrong_pair(place: SitePlace, address: str, pages: Mapping[str, SeenPage], own: Mapping[str, str]) -> str:
    """What is wrong with the page in the other language, where that has no fault of its own.

    `own` are the faults of all addresses that are known, also of those that are not there.
    """
    locale = place.locale_of(address)
    pair = pages[address].page.alternates[locale.other] if locale else ""
    if not locale or own.get(pair):
        return ""
    said = f"names {pair} as its {LANGUAGES[locale.other]} page, which"
    if pair not in pages:
        return f"{said} is not in the sitemap"
    return "" if pages[pair].page.alternates.get(locale) == address else f"{said} does not name it back"
