"""The same records as plain Markdown pages, for the theme and static-i18n by themselves."""

import posixpath
from collections.abc import Iterable
from html.parser import HTMLParser
from pathlib import Path

from catalogue.languages.locales import Locale

SETTINGS = """\
site_name: Plain pages
site_url: https://plain.example/
theme:
  name: material
plugins:
  - search
  - i18n:
      docs_structure: folder
      reconfigure_search: false
      languages:
        - {locale: en, name: English, default: true, build: true}
        - {locale: cy, name: Cymraeg, build: true}
nav:
  - index.md
not_in_nav: '*'
validation:
  absolute_links: ignore
"""
"""As each comes, but for what would slow it down further: static-i18n's search, which compares every page of one
language with every page of the other, and a navigation of every page."""

ITEM = "- "
STARTS = {
    "h1": "# ",
    "h2": "## ",
    "h3": "### ",
    "h4": "#### ",
    "li": ITEM,
    "dt": "",
    "p": "",
    "dd": "",
    "article": "",
    "section": "",
}
"""What the block of an element begins with in Markdown."""


def write_plain_project(site: Path, project: Path, addresses: Iterable[str]) -> None:
    """A project with a Markdown page for each built page at these addresses, and a home page in each language."""
    for locale in Locale:
        folder = project / "docs" / locale
        folder.mkdir(parents=True)
        (folder / "index.md").write_text("# Plain pages\n", encoding="utf-8")
    (project / "mkdocs.yml").write_text(SETTINGS, encoding="utf-8")
    for address in addresses:
        page = (site / address / "index.html").read_text(encoding="utf-8")
        place = project / "docs" / f"{address.rstrip('/')}.md"
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(to_markdown(page, address), encoding="utf-8")


def to_markdown(page: str, address: str) -> str:
    """What stands between header and footer of a built page as Markdown: the same words, headings, lists and links."""
    reader = _Reader(address)
    reader.feed(page[page.index("<article") : page.rindex("</article>")])
    reader.close()
    return "\n\n".join([*reader.blocks, ""])


class _Reader(HTMLParser):
    """Collects blocks of Markdown. Lists within lists become headings and lists after each other."""

    def __init__(self, address: str) -> None:
        super().__init__()
        self.blocks: list[str] = []
        self._address = address
        self._start = ""
        self._inline = ""
        self._href = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in STARTS:
            self._end_block(STARTS[tag])
        elif tag == "a":
            self._href = dict(attrs).get("href") or ""
            self._inline += "["
        elif tag == "em":
            self._inline += "*"

    def handle_endtag(self, tag: str) -> None:
        if tag in STARTS:
            self._end_block("")
        elif tag == "a":
            self._inline += f"]({self._target()})"
        elif tag == "em":
            self._inline += "*"

    def handle_data(self, data: str) -> None:
        self._inline += data

    def _target(self) -> str:
        """From the root of the site, which the generator leaves as it is."""
        if ":" in self._href or self._href.startswith("#"):
            return self._href
        address, hash_sign, fragment = self._href.partition("#")
        return f"{posixpath.normpath(f'/{self._address}{address}')}/{hash_sign}{fragment}"

    def _end_block(self, start: str) -> None:
        text = " ".join(self._inline.split())
        if text and self._start == ITEM and self.blocks and self.blocks[-1].startswith(ITEM):
            self.blocks[-1] += f"\n{ITEM}{text}"
        elif text:
            self.blocks.append(self._start + text)
        self._inline, self._start = "", start
