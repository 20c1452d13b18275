"""What a host does beside sending pages: robots.txt, both 404s, files outside, encryption, the build."""

import datetime
import json
from collections.abc import Iterator, Mapping
from urllib.parse import urlsplit

from catalogue.languages.locales import Locale
from catalogue.network.addresses import find_target
from catalogue.network.answers import Answer, NoAnswer
from catalogue.network.html import read_page
from catalogue.network.site.asker import Asker
from catalogue.network.site.faults import SiteFault
from catalogue.network.site.pages import BUILD_AGAIN, LANGUAGES, SeenPage
from catalogue.network.site.place import SitePlace
from catalogue.reading.faults import Severity

NO_PAGE = "no-such-page-as-this/"
OUTSIDE = (
    "../../../../etc/passwd",
    "..%2f..%2f..%2f..%2fetc%2fpasswd",
    "%2e%2e/%2e%2e/etc/passwd",
    ".git/config",
    ".env",
)
"""Paths to files that are none of the site's, below its root."""
DAYS_LEFT = 7
"""Of a certificate: hosts renew it earlier, so something is wrong."""
NOT_KNOWN = "so that nobody knows how old the site is"


def find_service_faults(
    asker: Asker, place: SitePlace, pages: Mapping[str, SeenPage], day: datetime.date
) -> Iterator[SiteFault]:
    """Everything that is asked of a host once."""
    yield from find_robots_faults(asker, place)
    for locale in Locale:
        yield from find_not_found_faults(asker, place, locale)
    yield from find_build_faults(asker, place, day)
    yield from find_outside_faults(asker, place)
    yield from find_encryption_faults(asker, place, day)


def find_robots_faults(asker: Asker, place: SitePlace) -> Iterator[SiteFault]:
    """Nothing where the site is published below another one: robots.txt stands at the root of a host."""
    if urlsplit(place.named).path != "/":
        return
    address = f"{place.asked}robots.txt"
    answer = asker.get(address)
    if not isinstance(answer, Answer) or answer.status != 200:
        yield SiteFault(address, _said(answer), "publish it beside the pages")
        return
    lines = [line.partition("#")[0].strip() for line in answer.body.decode("utf-8", "replace").splitlines()]
    if "disallow: /" in map(str.lower, lines):
        remedy = "publish the site, not its demonstration"
        yield SiteFault(address, "asks search engines to stay away", remedy)
    elif f"Sitemap: {place.named}sitemap.xml" not in lines:
        remedy = f"build the site with SITE_URL={place.named}"
        yield SiteFault(address, f"does not name {place.named}sitemap.xml", remedy)


def find_not_found_faults(asker: Asker, place: SitePlace, locale: Locale) -> Iterator[SiteFault]:
    """An address that is no page says so, in the language that one reads."""
    address = f"{place.asked}{locale}/{NO_PAGE}"
    answer = asker.get(address)
    if isinstance(answer, NoAnswer):
        yield SiteFault(address, str(answer), "try again; if it stays so, look at the log of the host")
    elif answer.status != 404:
        remedy = "let the host answer 404 with 404.html"
        yield SiteFault(address, f"answers {answer.status}, though there is no such page", remedy)
    else:
        page = read_page(answer)
        if locale not in {page.language, *page.parts_in}:
            what = f"answers 404 without a word in {LANGUAGES[locale]}"
            yield SiteFault(address, what, f"let the host answer with the 404.html of the site below /{locale}/")


def find_build_faults(asker: Asker, place: SitePlace, day: datetime.date) -> Iterator[SiteFault]:
    """A site is built anew each day, so that what depends on the day is right without scripts too."""
    address = f"{place.asked}build.json"
    answer = asker.get(address)
    if not isinstance(answer, Answer) or answer.status != 200:
        yield SiteFault(address, f"{_said(answer)}, {NOT_KNOWN}", BUILD_AGAIN, Severity.WARNING)
        return
    told = _read_json(answer)
    try:
        built = datetime.date.fromisoformat(str(told.get("day"))[:10] if isinstance(told, dict) else "")
    except ValueError:
        yield SiteFault(address, f"names no day, {NOT_KNOWN}", BUILD_AGAIN)
        return
    if (day - built).days > 1:
        what = f"says that the site was built on {built}, {(day - built).days} days ago"
        yield SiteFault(address, what, "see why it has not been published since, and publish it again")


def find_outside_faults(asker: Asker, place: SitePlace) -> Iterator[SiteFault]:
    """Files that are none of the site's are not given away."""
    base = urlsplit(place.asked).path
    for path in OUTSIDE:
        answer = asker.get_anew(place.asked, target=f"{base}{path}")
        if isinstance(answer, Answer) and 200 <= answer.status < 300:
            what = "is answered, though it is no file of the site"
            yield SiteFault(f"{place.asked}{path}", what, "let the host serve the folder of the site and nothing else")


def find_encryption_faults(asker: Asker, place: SitePlace, day: datetime.date) -> Iterator[SiteFault]:
    """The certificate has still some days, and who comes without encryption is led to it."""
    parts = urlsplit(place.asked)
    start = asker.get(place.asked)
    if parts.scheme != "https":
        return
    ends = start.certificate_ends if isinstance(start, Answer) else None
    if ends and (ends - day).days < DAYS_LEFT:
        what = f"has a certificate that ends on {ends}"
        yield SiteFault(place.asked, what, "see why the host has not renewed it", Severity.WARNING)
    if parts.port not in {None, 443}:
        return
    plain = f"http://{parts.hostname}{parts.path}"
    answer = asker.get_anew(plain)
    if isinstance(answer, Answer) and not find_target(answer).startswith(f"https://{parts.hostname}/"):
        what = f"answers {answer.status} without encryption"
        yield SiteFault(plain, what, f"let the host redirect it to {place.asked}")


def _said(answer: Answer | NoAnswer) -> str:
    return f"answers {answer.status}" if isinstance(answer, Answer) else str(answer)


def _read_json(answer: Answer) -> object:
    """None where it is none."""
    try:
        return json.loads(answer.body)
    except (ValueError, RecursionError):
        return None
