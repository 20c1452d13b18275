"""Real servers do what the policy says, with exactly the files that the build makes for them."""

from pathlib import Path
from urllib.parse import urlsplit
from xml.etree import ElementTree

import pytest

from catalogue.hosting.policy import FIXED, FRESH, HEADERS, OPEN_TO_ALL
from tests.pages import assets_in

from .asking import Answer, Client
from .conftest import FIXED_FOLDER

ADDRESS = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"
MISSING = {
    "nothing-here": "cy",
    "en/nothing-here/": "en",
    "en/programmes/nothing-here": "en",
    "cy/rhaglenni/dim-byd/yma/": "cy",
    "cy/t%C5%B7-nad-yw-yno/": "cy",
    "english/": "cy",
}
"""What is not there, and the language in which the page that says so begins."""
MOVED = {
    "en/programmes/old-award/": "en/programmes/oak-award/",
    "en/programmes/old-award": "en/programmes/oak-award/",
    "en/contact-us/": "en/whom-to-ask/",
    "cy/rhaglenni/yr-hen-d%C5%B7/": "cy/rhaglenni/gwobr-y-dderwen/",
    "cy/cysylltwch-%C3%A2-ni": "cy/pwy-i-w-holi/",
}
OUTSIDE = (
    *("/../../etc/passwd", "/..%2f..%2fetc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/assets/../../etc/passwd"),
    *("/.htaccess", "/en/.htaccess", "/.hosting/nginx.conf", "/.hosting/Caddyfile", "/.git/config"),
    *("/_headers", "/_redirects"),
)
KINDS = {"site.css": "text/css", "page.js": "text/javascript"}


def _assets(site: Path) -> str:
    return f"assets/{assets_in(site).name}/"


def _policy(answer: Answer) -> dict[str, str]:
    return {name: answer.headers.get(name.lower(), "") for name in HEADERS}


def _check_whole(client: Client, site: Path) -> None:
    """Every address of the sitemap, both pages for what is not there, and what has moved."""
    paths = [urlsplit(str(each.text)).path for each in ElementTree.parse(site / "sitemap.xml").iter(ADDRESS)]
    answers = {path: client.ask(path, Accept_Encoding="br") for path in paths}
    missing = {path: client.ask(path) for path in MISSING}
    moved = {path: client.ask(path) for path in MOVED}

    assert len(answers) > 100
    assert {(each.status, each.headers["content-type"].lower()) for each in answers.values()} == {
        (200, "text/html; charset=utf-8")
    }
    assert {path: (each.status, f'<html lang="{MISSING[path]}">' in each.text) for path, each in missing.items()} == {
        path: (404, True) for path in MISSING
    }
    assert [path for path, each in missing.items() if f'href="{client.base}{MISSING[path]}/"' not in each.text] == []
    assert {path: (each.status, urlsplit(each.headers["location"]).path) for path, each in moved.items()} == {
        path: (301, client.base + new) for path, new in MOVED.items()
    }
    assert [path for path, each in (answers | missing | moved).items() if _policy(each) != HEADERS] == []
    assert [path for path, each in (answers | missing).items() if each.headers.get("cache-control") != FRESH] == []


def test_the_root_of_a_host_answers_as_the_policy_says(at_root: Client, site: Path) -> None:
    _check_whole(at_root, site)


def test_a_site_below_a_path_answers_as_the_policy_says(below_path: Client, site_below_path: Path) -> None:
    _check_whole(below_path, site_below_path)
    fixed = below_path.ask(f"{FIXED_FOLDER}page.js")

    assert (fixed.status, fixed.headers["cache-control"]) == (200, FIXED)
    assert below_path.ask("/elsewhere/").status == 404


@pytest.mark.parametrize(("coding", "ending"), [("br", ".br"), ("gzip", ".gz"), ("identity", "")])
def test_what_is_compressed_goes_out_as_it_lies(at_root: Client, site: Path, coding: str, ending: str) -> None:
    paths = {
        **{"": "index.html", "en/": "en/index.html", "cy/rhaglenni/": "cy/rhaglenni/index.html"},
        **{path: path for path in ("sitemap.xml", "en/search/search_index.json", "assets/icon.svg")},
        **{f"{_assets(site)}{name}": f"{_assets(site)}{name}" for name in KINDS},
    }
    answers = {path: at_root.ask(path, Accept_Encoding=coding) for path in paths}

    assert {path: each.status for path, each in answers.items() if each.status != 200} == {}
    assert {path: each.headers.get("content-encoding", "") for path, each in answers.items()} == {
        path: coding if ending else "" for path in paths
    }
    assert [path for path, each in answers.items() if each.body != (site / f"{paths[path]}{ending}").read_bytes()] == []
    assert [path for path, each in answers.items() if "accept-encoding" not in each.headers["vary"].lower()] == []


def test_types_are_those_that_browsers_ask_for(at_root: Client, site: Path) -> None:
    assets = _assets(site)
    asked = {
        f"{assets}site.css": "text/css",
        f"{assets}page.js": "text/javascript",
        "assets/icon.svg": "image/svg+xml",
        "sitemap.xml": "application/xml",
        "robots.txt": "text/plain",
        "addresses.json": "application/json",
        "en/site.webmanifest": "application/manifest+json",
        "en/opensearch.osdx": "application/opensearchdescription+xml",
        "en/calendars/stages/starting-out.ics": "text/calendar",
        "en/feeds/stage-starting-out.atom": "application/atom+xml",
        "data/v1/programme.csv": "text/csv",
        "en/pathway/pathway.pdf": "application/pdf",
        "en/help-me-choose/card.png": "image/png",
    }
    types = {
        (path, coding): at_root.ask(path, Accept_Encoding=coding).headers["content-type"]
        for path in asked
        for coding in ("br", "gzip", "identity")
    }
    plain = {key: said.partition(";")[0].replace("text/xml", "application/xml") for key, said in types.items()}

    gone = [at_root.ask(f"en/gone.{ending}") for ending in ("ics", "pdf", "json")]

    assert plain == {(path, coding): asked[path] for path, coding in types}
    assert [(each.status, each.headers["content-type"].lower()) for each in gone] == [
        (404, "text/html; charset=utf-8")
    ] * len(gone)
    assert [
        key for key, said in types.items() if key[0].endswith((".css", ".js")) and "utf-8" not in said.lower()
    ] == []


def test_fixed_files_are_kept_for_a_year_and_all_else_is_asked_for_again(at_root: Client, site: Path) -> None:
    fixed = [at_root.ask(f"{_assets(site)}{name}", Accept_Encoding="br") for name in KINDS]
    gone = at_root.ask(f"{_assets(site)}gone.js")
    worker = at_root.ask("worker.js", Accept_Encoding="br")
    page = at_root.ask("en/", Accept_Encoding="gzip")
    tag = {"If_None_Match": page.headers["etag"]} if "etag" in page.headers else {}
    again = at_root.ask("en/", Accept_Encoding="gzip", If_Modified_Since=page.headers["last-modified"], **tag)

    assert [each.headers["cache-control"] for each in fixed] == [FIXED] * len(fixed)
    assert (worker.status, worker.headers["cache-control"]) == (200, FRESH)
    assert worker.headers["content-type"].startswith("text/javascript")
    assert (gone.status, gone.headers.get("cache-control")) == (404, FRESH)
    assert (page.headers["cache-control"], again.status, again.body) == (FRESH, 304, b"")


OPEN = {"data/v1/stage.csv": "text/csv", "data/v1/stage.json": "application/json", "sitemap.xml": ""}


def _check_open(client: Client) -> None:
    """What is made for other sites may be read by their pages, and nothing else."""
    name, wanted = OPEN_TO_ALL
    codings = ("br", "identity")
    answers = {(path, coding): client.ask(path, Accept_Encoding=coding) for path in OPEN for coding in codings}
    closed = [client.ask(path).headers.get(name.lower()) for path in ("en/", "cy/data/", "addresses.json")]

    assert {key: (each.status, each.headers.get(name.lower())) for key, each in answers.items()} == dict.fromkeys(
        answers, (200, wanted)
    )
    assert [key for key, each in answers.items() if not each.headers["content-type"].startswith(OPEN[key[0]])] == []
    assert [key for key, each in answers.items() if _policy(each) != HEADERS] == []
    assert closed == [None, None, None]


def test_open_data_may_be_read_by_every_site_and_nothing_else_at_the_root(at_root: Client) -> None:
    _check_open(at_root)


def test_open_data_may_be_read_by_every_site_and_nothing_else_below_a_path(below_path: Client) -> None:
    _check_open(below_path)


def test_a_redirect_stays_on_the_host_and_a_folder_gets_its_slash(at_root: Client) -> None:
    folder = at_root.ask("cy/rhaglenni")

    assert folder.status in {301, 308}
    assert urlsplit(folder.headers["location"]).path == "/cy/rhaglenni/"


def test_nothing_outside_the_site_is_shown_nor_what_is_for_one_host_alone(at_root: Client) -> None:
    answers = {path: at_root.ask(path) for path in OUTSIDE}

    assert {path: each.status for path, each in answers.items() if each.status not in {400, 403, 404}} == {}
    assert [path for path, each in answers.items() if b"root:" in each.body or b"Made by the build" in each.body] == []
