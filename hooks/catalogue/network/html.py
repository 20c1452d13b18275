"""What a stranger reads of a page: language, title, canonical, alternates, and where it leads."""

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

from catalogue.network.answers import Answer

CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]+)", re.IGNORECASE)
LINKED = {
    "a": "href",
    "link": "href",
    "script": "src",
    "img": "src",
    "source": "src",
    "iframe": "src",
    "form": "action",
}
"""The attributes that lead somewhere."""

CARD = "og:image"
"""The property of a page whose content is the address of its card (ogp.me)."""


@dataclass
class Page:
    """A page, as far as it is looked at."""

    language: str = ""
    title: str = ""
    canonical: str = ""
    alternates: dict[str, str] = field(default_factory=dict)
    """Addresses by hreflang."""
    parts_in: set[str] = field(default_factory=set)
    """The languages of its parts."""
    links: set[str] = field(default_factory=set)
    search_index: str = ""


def read_page(answer: Answer) -> Page:
    """The page in an answer, whatever its bytes are."""
    reader = _Reader()
    reader.feed(decode(answer))
    reader.close()
    reader.page.title = " ".join(reader.page.title.split())
    return reader.page


def decode(answer: Answer) -> str:
    """The text of an answer; a charset that is wrong or that nobody knows costs some signs and nothing else."""
    named = CHARSET.search(answer.headers.get("content-type", "")) or CHARSET.search(
        answer.body[:1024].decode("ascii", "replace")
    )
    try:
        return answer.body.decode(named[1] if named else "utf-8", "replace")
    except (LookupError, UnicodeError):  # no text is encoded so
        return answer.body.decode("utf-8", "replace")


class _Reader(HTMLParser):
    """Takes from the tags of a page what is looked at."""

    def __init__(self) -> None:
        super().__init__()
        self.page = Page()
        self._in_title = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        page = self.page
        if tag == "html":
            page.language = given.get("lang", "")
        elif "lang" in given:
            page.parts_in.add(given["lang"])
        relation = given.get("rel", "").lower().split() if tag == "link" else []
        if "canonical" in relation:
            page.canonical = given.get("href", "")
        elif "alternate" in relation and "hreflang" in given:
            page.alternates[given["hreflang"]] = given.get("href", "")
        elif tag == "meta" and given.get("property") == CARD:
            page.links.add(given.get("content", ""))
        elif link := given.get(LINKED.get(tag, "")):
            page.links.add(link)
        page.search_index = page.search_index or given.get("data-index", "")
        self._in_title = tag == "title" and not page.title

    def handle_endtag(self, tag: str) -> None:
        self._in_title = self._in_title and tag != "title"

    def handle_data(self, data: str) -> None:
        if self._in_title:
            self.page.title += data
