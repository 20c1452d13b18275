"""verify walks the built site: nothing is wrong with it, and what a host does wrong is found."""

import argparse
import ssl
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from catalogue.commands import verify
from catalogue.hosting.policy import FIXED, HEADERS
from catalogue.network.client import Client
from tests.built.conftest import SITE_URL
from tests.built.fair_host import DAY, FairHost
from tests.clock import Wound
from tests.conftest import BUILD_DATE, SITE
from tests.local_hosts import serve

BEFORE = "2026-11-21"


@pytest.fixture
def host(site: Path, monkeypatch: pytest.MonkeyPatch) -> FairHost:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", BUILD_DATE)
    monkeypatch.setenv("NO_PROXY", "*")
    return FairHost(site)


@pytest.fixture
def url(host: FairHost) -> Iterator[str]:
    with serve(host.respond) as address:
        yield address


def _verify(url: str) -> int:
    parser = argparse.ArgumentParser()
    verify.add_options(parser)
    options = parser.parse_args([url, "--as", SITE_URL, "--data", str(SITE / "data")])
    connect = partial(Client, trust=ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT))
    return verify.run(options, Wound().clock, connect)


def test_nothing_is_wrong_with_the_site_on_a_right_host(url: str, capsys: pytest.CaptureFixture[str]) -> None:
    status = _verify(url)
    told = capsys.readouterr().out.splitlines()

    assert len(told) == 1
    assert told[0].startswith("no problems: ")
    assert status == 0


def test_each_of_nine_faults_is_found_with_its_remedy(
    host: FairHost, url: str, capsys: pytest.CaptureFixture[str]
) -> None:
    style, script = (next(name for name in host.names if name.endswith(end)) for end in ("/site.css", "/page.js"))
    host.gone = {"cy/ynghylch/", "cy/search/search_index.json"}
    host.without = {"en/": "Permissions-Policy", style: "Content-Encoding", script: "Cache-Control"}
    host.changed = {"en/access/": ('hreflang="cy"', 'hreflang="ga"'), "build.json": (DAY, BEFORE)}
    host.for_missing = {"en": (200, "<p>Sorry"), "cy": (404, '<html lang="en"><p>Sorry')}
    status = _verify(url)
    *faults, last = capsys.readouterr().out.splitlines()

    assert [fault.removeprefix(url) for fault in faults] == [
        f"{script}: has a fingerprint in its address, and browsers ask for it again all the same; "
        f"let the host send Cache-Control: {FIXED} with such files",
        f"{style}: is not compressed; turn on gzip for text/css at the host",
        f"build.json: says that the site was built on {BEFORE}, 2 days ago; "
        "see why it has not been published since, and publish it again",
        "cy/no-such-page-as-this/: answers 404 without a word in Welsh; "
        "let the host answer with the 404.html of the site below /cy/",
        "cy/search/search_index.json: answers 404; publish all of the site; without it nobody can search in Welsh",
        "cy/ynghylch/: answers 404; publish all of the site, or say in data/redirects.yaml where it has moved",
        "en/: is sent without Permissions-Policy; "
        f"let the host send Permissions-Policy: {HEADERS['Permissions-Policy']}",
        "en/access/: names no Welsh page; build and publish the site again",
        "en/no-such-page-as-this/: answers 200, though there is no such page; let the host answer 404 with 404.html",
    ]
    assert last.startswith("9 problems: ")
    assert status == 1
