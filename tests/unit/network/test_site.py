"""A published site is walked: nothing is wrong with a right one, and each fault is found where it is."""

import datetime
from collections.abc import Callable
from dataclasses import replace

import pytest

from catalogue.hosting.policy import FIXED, HEADERS, OPEN_TO_ALL
from catalogue.network.answers import Answer
from catalogue.reading.faults import Severity
from tests.unit.network.fair_site import STYLE, URL, FairSite

OPEN = dict([OPEN_TO_ALL])
AGAIN = "build and publish the site again"
Spoil = Callable[[FairSite], object]
LOG = "try again; if it stays so, look at the log of the host"


def _gone(path: str) -> Spoil:
    return lambda site: site.answers.pop(path)


def _cut(site: FairSite) -> None:
    before = site.answers["en/about/"]
    assert isinstance(before, Answer)
    site.answers["en/about/"] = replace(before, is_cut=True, body=before.body.ljust(5_000_000))


def _grow(site: FairSite) -> None:
    before = site.answers["en/about/"]
    assert isinstance(before, Answer)
    site.answers["en/about/"] = replace(before, size=60_000)


def _send_as_it_is(site: FairSite) -> None:
    site.change(STYLE, "body", "body" * 500)
    site.say(STYLE, content_encoding=None)


def _say_in_english_alone(site: FairSite) -> None:
    site.put("cy/no-such-page-as-this/", '<html lang="en">')
    site.say("cy/no-such-page-as-this/", 404)


def _end_certificate(site: FairSite) -> None:
    before = site.answers[""]
    assert isinstance(before, Answer)
    site.answers[""] = replace(before, certificate_ends=datetime.date(2026, 11, 26))


def _move(target: str, status: int = 301) -> Spoil:
    def spoil(site: FairSite) -> None:
        site.moved = ("en/once/",)
        site.answers["en/once/"] = Answer(address=f"{URL}en/once/", status=status, headers={"location": target})

    return spoil


PIECES = ("texts/0", "texts/1", "words/0", "words/1", "rows/0", "rows/1")


def test_nothing_is_wrong_with_a_right_site() -> None:
    walked = FairSite().walk()

    assert walked.faults == []
    assert walked.is_right
    assert (walked.pages, walked.files) == (5, 2)


FAULTS: dict[str, tuple[Spoil, str]] = {
    "page gone": (
        _gone("en/about/"),
        "en/about/: answers 404; publish all of the site, or say in data/redirects.yaml where it has moved",
    ),
    "page led away": (
        lambda site: site.say("en/about/", 302, location="/en/other/"),
        "en/about/: leads to https://oak.example/en/other/; let the sitemap and the pages name where the page is",
    ),
    "data package gone": (
        _gone("data/v1/datapackage.json"),
        "data/v1/datapackage.json: answers 404; publish all of the site",
    ),
    "data package of nothing": (
        lambda site: site.change("data/v1/datapackage.json", "resources", "sources"),
        "data/v1/datapackage.json: names no files; build and publish the site again",
    ),
    "data gone": (_gone("data/v1/stage.csv"), "data/v1/stage.csv: answers 404; publish all of the site"),
    "data as a page": (
        lambda site: site.say("data/v1/stage.csv", content_type="text/plain"),
        "data/v1/stage.csv: is sent as text/plain; let the host send Content-Type: text/csv",
    ),
    "data closed to others": (
        lambda site: site.say("data/v1/stage.csv", access_control_allow_origin=None),
        "data/v1/stage.csv: is sent without Access-Control-Allow-Origin; "
        "let the host send Access-Control-Allow-Origin: *",
    ),
    "page as text": (
        lambda site: site.say("en/about/", content_type="text/plain"),
        "en/about/: is not sent as a page; let the host send Content-Type: text/html; charset=utf-8",
    ),
    "page without charset": (
        lambda site: site.say("en/about/", content_type="text/html"),
        "en/about/: is sent without its charset; let the host send Content-Type: text/html; charset=utf-8",
    ),
    "page cut": (_cut, "en/about/: is longer than 5,000,000 bytes; part it into several pages"),
    "page large": (_grow, "en/about/: takes 60,000 bytes, more than 50,000; part it into several pages"),
    "wrong language": (
        lambda site: site.change("cy/ynghylch/", '<html lang="cy"', '<html lang="en"'),
        f'cy/ynghylch/: says <html lang="en"> on a page in Welsh; {AGAIN}',
    ),
    "root in one language": (
        lambda site: site.change("", 'lang="cy"', 'lang="fr"'),
        f": holds nothing in Welsh; {AGAIN}",
    ),
    "no canonical": (
        lambda site: site.change("en/about/", "canonical", "icon"),
        f"en/about/: names no canonical address; {AGAIN}",
    ),
    "wrong canonical": (
        lambda site: site.change("en/about/", f'canonical" href="{URL}', 'canonical" href="http://localhost/'),
        f"en/about/: calls itself http://localhost/en/about/, not {URL}en/about/; build the site with SITE_URL={URL}",
    ),
    "names not itself": (
        lambda site: site.change("en/about/", f'hreflang="en" href="{URL}en/about/"', f'hreflang="en" href="{URL}en/"'),
        f"en/about/: names {URL}en/ as its English page, not itself; {AGAIN}",
    ),
    "one-sided": (
        lambda site: site.change("en/about/", 'hreflang="cy"', 'hreflang="ga"'),
        f"en/about/: names no Welsh page; {AGAIN}",
    ),
    "no default": (
        lambda site: site.change("en/about/", "x-default", "fr"),
        f"en/about/: names no x-default; {AGAIN}",
    ),
    "another pair": (
        lambda site: site.change(
            "en/about/", f'hreflang="cy" href="{URL}cy/ynghylch/"', f'hreflang="cy" href="{URL}cy/"'
        ),
        f"en/about/: names {URL}cy/ as cy, and the sitemap {URL}cy/ynghylch/; {AGAIN}",
    ),
    "link to nothing": (
        lambda site: site.change("en/about/", "</head>", '</head><a href="../gone/">Gone</a>'),
        f"en/gone/: answers 404, and {URL}en/about/ links to it; publish all of the site",
    ),
    "style that loads nothing": (
        _gone("assets/dots.svg"),
        f"assets/dots.svg: answers 404, and {URL}{STYLE} links to it; publish all of the site",
    ),
    "asset not kept": (
        lambda site: site.say(STYLE, cache_control="public, max-age=3600"),
        f"{STYLE}: has a fingerprint in its address, and browsers ask for it again all the same; "
        f"let the host send Cache-Control: {FIXED} with such files",
    ),
    "page kept": (
        lambda site: site.say("en/about/", cache_control="max-age=600"),
        "en/about/: may be shown after it has changed; let the host send Cache-Control: no-cache with pages",
    ),
    "no compression": (
        _send_as_it_is,
        f"{STYLE}: is not compressed; turn on gzip for text/css at the host",
    ),
    "header missing": (
        lambda site: site.say("en/about/", referrer_policy=None),
        "en/about/: is sent without Referrer-Policy; "
        "let the host send Referrer-Policy: strict-origin-when-cross-origin",
    ),
    "header weaker": (
        lambda site: site.say("en/about/", content_security_policy="default-src 'self'"),
        "en/about/: is sent with Content-Security-Policy: default-src 'self'; "
        f"let the host send Content-Security-Policy: {HEADERS['Content-Security-Policy']}",
    ),
    "no sitemap in robots": (
        lambda site: site.change("robots.txt", "Sitemap", "Map"),
        f"robots.txt: does not name {URL}sitemap.xml; build the site with SITE_URL={URL}",
    ),
    "demonstration": (
        lambda site: site.change("robots.txt", "Allow: /", "Disallow: /"),
        "robots.txt: asks search engines to stay away; publish the site, not its demonstration",
    ),
    "no robots": (_gone("robots.txt"), "robots.txt: answers 404; publish it beside the pages"),
    "soft 404": (
        lambda site: site.put("cy/no-such-page-as-this/", "<html lang=cy>"),
        "cy/no-such-page-as-this/: answers 200, though there is no such page; let the host answer 404 with 404.html",
    ),
    "404 in English": (
        _say_in_english_alone,
        "cy/no-such-page-as-this/: answers 404 without a word in Welsh; "
        "let the host answer with the 404.html of the site below /cy/",
    ),
    "no index": (
        _gone("cy/search.json"),
        "cy/search.json: answers 404; publish all of the site; without it nobody can search in Welsh",
    ),
    "index that is none": (
        lambda site: site.put("cy/search.json", "<html>", "application/json"),
        f"cy/search.json: is no JSON that holds something; {AGAIN}",
    ),
    "index not named": (
        lambda site: site.change("en/", "data-index", "data-none"),
        f"en/: names no index for the search; {AGAIN}",
    ),
    "old build": (
        lambda site: site.change("build.json", "2026-11-23", "2026-11-20"),
        "build.json: says that the site was built on 2026-11-20, 3 days ago; "
        "see why it has not been published since, and publish it again",
    ),
    "build without day": (
        lambda site: site.change("build.json", "2026-11-23", "yesterday"),
        f"build.json: names no day, so that nobody knows how old the site is; {AGAIN}",
    ),
    "no build": (
        _gone("build.json"),
        f"build.json: warning: answers 404, so that nobody knows how old the site is; {AGAIN}",
    ),
    "file outside": (
        lambda site: site.put("/.git/config", "[core]", "text/plain"),
        ".git/config: is answered, though it is no file of the site; "
        "let the host serve the folder of the site and nothing else",
    ),
    "certificate": (
        _end_certificate,
        ": warning: has a certificate that ends on 2026-11-26; see why the host has not renewed it",
    ),
    "sitemap that is none": (
        lambda site: site.put("sitemap.xml", "<urlset>", "application/xml"),
        f"sitemap.xml: is no XML (no element found: line 1, column 8); {AGAIN}",
    ),
    "moved and gone": (
        lambda site: setattr(site, "moved", ("en/once/",)),
        "en/once/: answers 404, though data/redirects.yaml says that it has moved; "
        "publish all of the site, with what its host reads of it",
    ),
    "moved for now": (_move("/en/about/", 302), "en/once/: leads on for now, with 302; let the host answer 301"),
    "moved to nothing": (
        _move("/en/never/"),
        f"en/once/: leads to {URL}en/never/: answers 404; put its line in data/redirects.yaml right, "
        "and publish the site again",
    ),
    "moved to the other language": (
        _move("/cy/ynghylch/"),
        f"en/once/: leads to {URL}cy/ynghylch/, which is in another language; "
        "put its line in data/redirects.yaml right, and publish the site again",
    ),
    "moved out of the site": (
        _move("https://elsewhere.example/"),
        "en/once/: does not lead to another page of the site; put its line in data/redirects.yaml right, "
        "and publish the site again",
    ),
}


@pytest.mark.parametrize(("spoil", "said"), FAULTS.values(), ids=FAULTS)
def test_a_fault_is_found_with_its_remedy(spoil: Spoil, said: str) -> None:
    site = FairSite()
    spoil(site)

    assert site.faults() == [f"{URL}{said}"]


def test_the_pieces_of_the_search_of_a_large_site_are_asked_for() -> None:
    site = FairSite()
    site.grow()
    faults = site.faults()

    assert faults == []
    assert {f"{URL}cy/{name}.json" for name in PIECES} <= set(site.asked)
    assert f"{URL}cy/rows/2.json" not in site.asked


@pytest.mark.parametrize("name", PIECES)
def test_a_piece_of_the_search_that_is_not_there_is_a_fault(name: str) -> None:
    site = FairSite()
    site.grow()
    site.answers.pop(f"en/{name}.json")

    assert site.faults() == [
        f"{URL}en/{name}.json: answers 404; publish all of the site; without it nobody can search in English"
    ]


@pytest.mark.parametrize(("name", "body"), [("texts/1", '{"version": "2"}'), ("words/0", "<html>"), ("rows/0", "[]")])
def test_a_piece_that_does_not_belong_to_the_index_is_a_fault(name: str, body: str) -> None:
    site = FairSite()
    site.grow()
    site.put(f"en/{name}.json", body, "application/json")

    assert site.faults() == [f"{URL}en/{name}.json: is no piece of the index of the search that is there; {AGAIN}"]


def test_who_comes_without_encryption_is_led_to_it() -> None:
    site = FairSite()
    site.answers["http://oak.example/"] = Answer(address="http://oak.example/", status=200, headers={})

    assert site.faults() == [f"http://oak.example/: answers 200 without encryption; let the host redirect it to {URL}"]


def test_a_sitemap_that_names_others_is_read_with_them() -> None:
    site = FairSite()
    whole = site.answers["sitemap.xml"]
    assert isinstance(whole, Answer)
    head, *entries = whole.body.decode().removesuffix("</urlset>").split("<url>")
    for number, part in enumerate((entries[:2], entries[2:]), 1):
        text = "".join(f"<url>{each}" for each in part)
        site.put(f"sitemap-{number}.xml", f"{head}{text}</urlset>", "application/xml")
    named = "".join(f"<sitemap><loc>{URL}sitemap-{number}.xml</loc></sitemap>" for number in (1, 2))
    space = "http://www.sitemaps.org/schemas/sitemap/0.9"
    site.put("sitemap.xml", f'<sitemapindex xmlns="{space}">{named}</sitemapindex>', "application/xml")

    assert site.faults() == []
    assert site.walk().pages == FairSite().walk().pages


def test_a_sitemap_that_is_named_and_not_there_is_a_fault() -> None:
    site = FairSite()
    space = "http://www.sitemaps.org/schemas/sitemap/0.9"
    named = f"<sitemap><loc>{URL}sitemap-1.xml</loc></sitemap>"
    site.put("sitemap.xml", f'<sitemapindex xmlns="{space}">{named}</sitemapindex>', "application/xml")

    assert f"{URL}sitemap-1.xml: answers 404; publish it beside the pages" in [str(each) for each in site.walk().faults]


def test_without_a_sitemap_the_home_pages_are_walked() -> None:
    site = FairSite()
    site.answers.pop("sitemap.xml")
    walked = site.walk()

    assert [str(fault) for fault in walked.faults] == [f"{URL}sitemap.xml: answers 404; publish it beside the pages"]
    assert walked.pages == 3


@pytest.mark.parametrize("target", ["/en/about/", f"{URL}en/about/#people"])
def test_what_has_moved_may_lead_to_a_page(target: str) -> None:
    site = FairSite()
    _move(target)(site)

    assert site.faults() == []


def test_a_host_that_cannot_lead_on_may_show_a_page_for_what_has_moved() -> None:
    site = FairSite()
    site.moved = ("en/once/",)
    site.put("en/once/", f'<link rel="canonical" href="{URL}en/about/">')

    assert site.faults() == []


def test_the_same_fault_of_many_pages_is_told_once() -> None:
    site = FairSite()
    for path in ("", "en/", "cy/"):
        site.say(path, x_content_type_options=None)

    assert site.faults() == [
        f"{URL}: is sent without X-Content-Type-Options (and 2 more); let the host send X-Content-Type-Options: nosniff"
    ]


@pytest.mark.parametrize(
    ("ending", "kind"),
    [
        ("ics", "text/calendar"),
        ("atom", "application/atom+xml"),
        ("csv", "text/csv"),
        ("json", "application/json"),
        ("pdf", "application/pdf"),
        ("png", "image/png"),
    ],
)
def test_a_file_has_the_type_by_which_programs_take_it(ending: str, kind: str) -> None:
    site = FairSite()
    page = f'<a href="file.{ending}">File</a><a href="webcal://oak.example/en/about/other.ics">Follow</a>'
    site.change("en/about/", "Home</a>", f"Home</a>{page}")
    site.put(f"en/about/file.{ending}", "BEGIN", f"{kind}; charset=utf-8", **OPEN)
    assert site.faults() == []
    site.put(f"en/about/file.{ending}", "BEGIN", "text/plain; charset=utf-8", **OPEN)

    assert site.faults() == [
        f"{URL}en/about/file.{ending}: is sent as text/plain; let the host send Content-Type: {kind}"
    ]


@pytest.mark.parametrize(("ending", "kind"), [("ics", "text/calendar"), ("atom", "application/atom+xml")])
def test_pages_of_other_sites_may_read_calendars_and_feeds(ending: str, kind: str) -> None:
    site = FairSite()
    site.change("en/about/", "Home</a>", f'Home</a><a href="file.{ending}">File</a>')
    site.put(f"en/about/file.{ending}", "BEGIN", f"{kind}; charset=utf-8")

    assert site.faults() == [
        f"{URL}en/about/file.{ending}: is sent without Access-Control-Allow-Origin; "
        "let the host send Access-Control-Allow-Origin: *"
    ]


def test_a_booklet_that_is_too_large_is_told_of() -> None:
    site = FairSite()
    site.change("en/about/", "Home</a>", 'Home</a><a href="all.pdf">PDF</a>')
    site.put("en/about/all.pdf", "%PDF", "application/pdf")
    before = site.answers["en/about/all.pdf"]
    assert isinstance(before, Answer)
    site.answers["en/about/all.pdf"] = replace(before, size=1_000_001)

    assert site.faults() == [
        f"{URL}en/about/all.pdf: takes 1,000,001 bytes, more than 1,000,000; "
        "make less of it, or part it into several files"
    ]


def test_a_host_with_headers_of_its_own_is_warned_of() -> None:
    site = FairSite()
    site.say("en/", permissions_policy=None)
    walked = site.walk(Severity.WARNING)

    assert [fault.severity for fault in walked.faults] == [Severity.WARNING]
    assert walked.is_right


def test_a_site_can_be_tried_where_it_is_not_published() -> None:
    site = FairSite()
    site.url = "http://127.0.0.1:8000/"

    assert site.walk(named=URL).faults == []


def test_a_site_that_is_built_for_another_place_is_told_once() -> None:
    site = FairSite()
    site.url = "http://127.0.0.1:8000/"
    first, *_ = site.faults()

    assert (
        first == f"http://127.0.0.1:8000/: calls itself {URL}, not http://127.0.0.1:8000/; "
        "build the site with SITE_URL=http://127.0.0.1:8000/"
    )


def test_below_another_site_nobody_reads_robots_txt() -> None:
    site = FairSite("https://oak.example/path/")
    site.answers.pop("robots.txt")
    site.answers["http://oak.example/path/"] = Answer(address="", status=308, headers={"location": site.url})

    assert site.faults() == []
