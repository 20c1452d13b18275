"""sitemap.xml, as a search engine reads it: addresses, and the pair that each of them names."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from xml.etree import ElementTree

from catalogue.languages.locales import Locale
from catalogue.network.answers import Answer, NoAnswer
from catalogue.network.site.faults import SiteFault
from catalogue.network.site.place import SitePlace

MAPS, PAGES = "{http://www.sitemaps.org/schemas/sitemap/0.9}", "{http://www.w3.org/1999/xhtml}"


@dataclass(frozen=True)
class Sitemap:
    """The addresses of a site, as its pages name them, each with its alternates by hreflang."""

    alternates: Mapping[str, Mapping[str, str]]
    faults: list[SiteFault] = field(default_factory=list)


def read_sitemap(place: SitePlace, ask: Callable[[str], Answer | NoAnswer]) -> Sitemap:
    """What a sitemap says, or all those that it names. Where there is none, a walk begins on the home pages."""
    address = f"{place.asked}sitemap.xml"
    answer = ask(address)
    named = [place.ask_for(each) for each in _named_maps(answer)]
    read = [_read(each, ask(each), place) for each in named] or [_read(address, answer, place)]
    alternates = {page: others for each in read for page, others in each.alternates.items()}
    return Sitemap(alternates, [fault for each in read for fault in each.faults])


def _named_maps(answer: Answer | NoAnswer) -> list[str]:
    """The addresses of the sitemaps that an index names; none of a sitemap that has the pages."""
    if isinstance(answer, NoAnswer) or answer.status != 200:
        return []
    try:
        found = ElementTree.fromstring(answer.body)
    except ElementTree.ParseError:
        return []
    return [each.findtext(f"{MAPS}loc", "").strip() for each in found.iter(f"{MAPS}sitemap")]


def _read(address: str, answer: Answer | NoAnswer, place: SitePlace) -> Sitemap:
    homes: dict[str, Mapping[str, str]] = {
        f"{place.named}{path}": {} for path in ("", *(f"{each}/" for each in Locale))
    }
    if isinstance(answer, NoAnswer) or answer.status != 200:
        said = f"answers {answer.status}" if isinstance(answer, Answer) else str(answer)
        return Sitemap(homes, [SiteFault(address, said, "publish it beside the pages")])
    try:
        found = dict(_entries(answer.body))
    except ElementTree.ParseError as error:
        return Sitemap(homes, [SiteFault(address, f"is no XML ({error})", "build and publish the site again")])
    own = {each: alternates for each, alternates in found.items() if place.holds(each)}
    if len(own) == len(found) > 0:
        return Sitemap(own)
    other = next((each for each in found if each not in own), "nothing")
    what = f"names {other}, which is not below {place.named}"
    remedy = f"build the site with SITE_URL={place.asked}, or say where it is to be published: --as"
    return Sitemap(own or homes, [SiteFault(address, what, remedy)])


def _entries(body: bytes) -> Iterator[tuple[str, Mapping[str, str]]]:
    for entry in ElementTree.fromstring(body).iter(f"{MAPS}url"):
        links = {link.get("hreflang", ""): link.get("href", "") for link in entry.iter(f"{PAGES}link")}
        yield entry.findtext(f"{MAPS}loc", "").strip(), links
