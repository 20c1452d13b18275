"""A small site as its host should send it, which a test can spoil. Nothing goes over a network."""

import datetime
import json
from dataclasses import replace
from urllib.parse import urlsplit

from catalogue.hosting.policy import FIXED, HEADERS, OPEN_TO_ALL
from catalogue.languages.locales import Locale
from catalogue.network.answers import Answer, NoAnswer
from catalogue.network.clock import Pace
from catalogue.network.site.asker import Asker
from catalogue.network.site.place import SitePlace
from catalogue.network.site.walk import Walked, walk_site
from catalogue.reading.faults import Severity
from tests.clock import Wound

URL = "https://oak.example/"
DAY = datetime.date(2026, 11, 23)
PAIRS = {"": "", "about/": "ynghylch/"}
STYLE = "assets/0123456789abcdef/site.css"
PACKAGE = '{"resources": [{"path": "stage.csv", "mediatype": "text/csv"}]}'
SITEMAP = (
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">{}</urlset>'
)


class FairSite:
    """What is answered, by path; a test changes it, then walks."""

    def __init__(self, url: str = URL) -> None:
        self.url = url
        self.has_answered = True
        self.answers: dict[str, Answer | NoAnswer] = {}
        self.answers_again: dict[str, Answer] = {}
        """Those to who asks once more."""
        self.moved: tuple[str, ...] = ()
        self.asked: list[str] = []
        self.wound = Wound()
        self._fill()

    def ask(self, address: str, *, most: int | None = None, target: str = "") -> Answer | NoAnswer:
        """As Client does."""
        del most
        self.asked.append(target or address)
        path = target if target else address.removeprefix(self.url)
        if address in self.asked[:-1]:
            return self.answers_again.get(path) or self.answers.get(path) or self.not_found(path)
        return self.answers.get(path) or self.not_found(path)

    def not_found(self, path: str) -> Answer:
        """The page for what is not there."""
        locale = Locale.CY if path.startswith("cy/") else Locale.EN
        return replace(self._answer(path, f'<html lang="{locale}"><title>404</title>'), status=404)

    def put(self, path: str, body: str, kind: str = "text/html; charset=utf-8", **headers: str) -> None:
        """Names of headers are written with _ for -."""
        self.answers[path] = self._answer(path, body, kind, **headers)

    def change(self, path: str, old: str, new: str) -> None:
        """Another text in a body."""
        before = self.answers[path]
        assert isinstance(before, Answer)
        assert old.encode() in before.body
        self.answers[path] = replace(before, body=before.body.replace(old.encode(), new.encode()))

    def say(self, path: str, status: int = 200, **headers: str | None) -> None:
        """Another status, or other headers; None takes one away."""
        before = self.answers[path]
        assert isinstance(before, Answer)
        told = {name.replace("_", "-").lower(): value for name, value in headers.items()}
        kept = {name: value for name, value in {**before.headers, **told}.items() if value is not None}
        self.answers[path] = replace(before, status=status, headers=kept)

    def grow(self) -> None:
        """The search of a large site, whose index comes in pieces."""
        kinds = ("stage", "stage", "stage", "list")
        for locale in Locale:
            pieces = {"version": "1", "size": 2, "words": ["a b", "c"]}
            index = {"documents": [{"kind": kind} for kind in kinds], "pieces": pieces}
            self.put(f"{locale}/search.json", json.dumps(index), "application/json")
            for name in ("texts/0", "texts/1", "words/0", "words/1"):
                self.put(f"{locale}/{name}.json", '{"version": "1"}', "application/json")
            for name in ("rows/0", "rows/1"):
                self.put(f"{locale}/{name}.json", "{}", "application/json")

    def walk(self, headers: Severity = Severity.ERROR, named: str = "", most: int = 100) -> Walked:
        asker = Asker(self, Pace(self.wound.clock, 0), at_once=1, most=most)
        return walk_site(asker, SitePlace(self.url, named or self.url), DAY, headers=headers, moved=self.moved)

    def faults(self) -> list[str]:
        """As they are printed."""
        return [str(fault) for fault in self.walk().faults]

    def _fill(self) -> None:
        self.put("", self._page("", "en", {}, f'<p lang="cy">Croeso</p><link rel=stylesheet href="{STYLE}">'))
        entries = [f"<url><loc>{self.url}</loc></url>"]
        for english, welsh in PAIRS.items():
            paths = {"en": f"en/{english}", "cy": f"cy/{welsh}"}
            alternates = {**paths, "x-default": paths["en"] if english else ""}
            told = "".join(
                f'<xhtml:link rel="alternate" hreflang="{tag}" href="{self.url}{path}"/>'
                for tag, path in alternates.items()
            )
            for locale, path in paths.items():
                rest = f'<div data-index="{self.url}{locale}/search.json"></div>'
                self.put(path, self._page(path, locale, alternates, rest))
                entries.append(f"<url><loc>{self.url}{path}</loc>{told}</url>")
        for locale in Locale:
            self.put(f"{locale}/search.json", '{"docs": [1]}', "application/json")
        self.put(STYLE, "body { background: url(../dots.svg) }", "text/css", Cache_Control=FIXED)
        self.put("assets/dots.svg", "<svg/>", "image/svg+xml")
        self.put("sitemap.xml", SITEMAP.format("".join(entries)), "application/xml")
        self.put("robots.txt", f"User-agent: *\nAllow: /\n\nSitemap: {self.url}sitemap.xml\n", "text/plain")
        opened = {OPEN_TO_ALL[0]: OPEN_TO_ALL[1]}
        self.put("data/v1/datapackage.json", PACKAGE, "application/json", **opened)
        self.put("data/v1/stage.csv", "Id\r\n", "text/csv; charset=utf-8", **opened)
        self.put("build.json", f'{{"commit": "abc", "day": "{DAY}"}}', "application/json")
        plain = self.url.replace("https://", "http://")
        self.answers[plain] = Answer(address=plain, status=301, headers={"location": self.url})

    def _page(self, path: str, locale: str, alternates: dict[str, str], rest: str) -> str:
        told = "".join(
            f'<link rel="alternate" hreflang="{tag}" href="{self.url}{to}">' for tag, to in alternates.items()
        )
        head = f'<title>A page</title><link rel="canonical" href="{self.url}{path}">{told}'
        return f'<!doctype html><html lang="{locale}"><head>{head}</head><body><a href="{self.url}">Home</a>{rest}'

    def _answer(self, path: str, body: str, kind: str = "text/html; charset=utf-8", **headers: str) -> Answer:
        sent = {**HEADERS, "Content-Type": kind, "Cache-Control": "no-cache", "Content-Encoding": "gzip", **headers}
        lower = {name.replace("_", "-").lower(): value for name, value in sent.items()}
        address = path if urlsplit(path).scheme else self.url + path
        return Answer(address=address, status=200, headers=lower, body=body.encode(), size=len(body) // 4)
