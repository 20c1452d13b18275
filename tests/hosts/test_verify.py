"""`verify` behind each real server: with a right site, and with one to which nine things happened."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from catalogue.__main__ import main
from tests.conftest import BUILD_DATE, SITE

from .servers import SERVERS, serve_with

DAY = 24 * 60 * 60
SETTINGS = (".htaccess", ".hosting/nginx.conf", ".hosting/Caddyfile")
POLICY = re.compile(r"^.*Referrer-Policy.*\n", re.MULTILINE)
FIRST_ADDRESS = re.compile(r"<loc>(.*?)</loc>")
NUMBERS = re.compile(r"\d+(?= (?:more|pages|other files))")
TOLD = [
    "/: is sent without Referrer-Policy (and n more); let the host send Referrer-Policy: "
    "strict-origin-when-cross-origin",
    "/build.json: says that the site was built on 2026-11-20, 4 days ago; "
    "see why it has not been published since, and publish it again",
    "/cy/ar-gael/: answers 404; publish all of the site, or say in data/redirects.yaml where it has moved",
    "/cy/ar-gael/ar-gael.pdf: answers 404, and /cy/pwy-i-w-holi/ links to it; publish all of the site",
    "/cy/rhaglenni/gwobr-y-dderwen/: is not compressed (and n more); turn on gzip for text/html at the host",
    "/cy/rhaglenni/gwobr-y-dderwen/: names /en/programmes/ as en, and the sitemap /en/programmes/oak-award/; "
    "build and publish the site again",
    "/en/contact-us/: answers 404, though data/redirects.yaml says that it has moved; "
    "publish all of the site, with what its host reads of it",
    "/en/no-such-page-as-this/: answers 404 without a word in English; "
    "let the host answer with the 404.html of the site below /en/",
    "/en/programmes/: calls itself https://b.example//en/programmes/, not /en/programmes/; "
    "build the site with SITE_URL=/",
    "/en/search/search_index.json: answers 404; publish all of the site; without it nobody can search in English",
    "10 problems: n pages and n other files of /",
]
Verify = Callable[[str], tuple[int, list[str]]]


@pytest.fixture(params=SERVERS)
def server(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def named(site: Path) -> str:
    """Where the site says that it is published."""
    found = FIRST_ADDRESS.search((site / "sitemap.xml").read_text(encoding="utf-8"))
    assert found
    return found[1]


@pytest.fixture
def verify(named: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Verify:
    """What the command says a day after the build: status, and lines without the address of the server and numbers."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(BUILD_DATE) + DAY))
    monkeypatch.setenv("NO_PROXY", "*")

    def run(address: str) -> tuple[int, list[str]]:
        status = main(["verify", address, "--as", named, "--rate", "1000", "--data", str(SITE / "data")])
        told = capsys.readouterr().out.replace(address, "/").replace(named, "/")
        return status, NUMBERS.sub("n", told).splitlines()

    return run


def test_a_right_site_has_no_problem(server: str, site: Path, verify: Verify) -> None:
    with serve_with(server, site) as address:
        status, told = verify(address)

    assert status == 0
    assert told == ["no problems: n pages and n other files of /"]


def test_each_fault_is_told_at_its_address_with_its_remedy(
    server: str, site: Path, tmp_path: Path, verify: Verify
) -> None:
    spoiled = tmp_path / "site"
    shutil.copytree(site, spoiled)
    _spoil(spoiled)
    with serve_with(server, spoiled) as address:
        status, told = verify(address)

    assert status == 1
    assert told == TOLD


def _spoil(site: Path) -> None:
    """Does nine things to a site that can go wrong on the way to its host. With the first go a page and its PDF."""
    shutil.rmtree(site / "cy/ar-gael")
    shutil.rmtree(site / "en/contact-us")
    _remove(site / "en/search/search_index.json")
    _replace(site / "en/404.html", "<title>404</title><h1>Not Found</h1>")
    _change(site / "cy/rhaglenni/gwobr-y-dderwen/index.html", "/en/programmes/oak-award/", "/en/programmes/")
    _change(site / "en/programmes/index.html", 'rel="canonical" href="', 'rel="canonical" href="https://b.example/')
    _remove_compressed(site / "en/index.html")
    _change(site / "build.json", "2026-11-23", "2026-11-20")
    for name in SETTINGS:
        settings = (site / name).read_text(encoding="utf-8")
        assert POLICY.search(settings)
        kept = POLICY.sub("", settings)
        (site / name).write_text(kept.replace("en/contact-us", "en/contact-them"), encoding="utf-8")


def _change(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    _replace(file, text.replace(old, new))


def _replace(file: Path, text: str) -> None:
    file.write_text(text, encoding="utf-8")
    _remove_compressed(file)


def _remove(file: Path) -> None:
    file.unlink()
    _remove_compressed(file)


def _remove_compressed(file: Path) -> None:
    """Servers send these in place of the file, also where there is none."""
    for ending in (".br", ".gz"):
        file.with_name(file.name + ending).unlink(missing_ok=True)
