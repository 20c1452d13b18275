"""The HTML of a page of prose: what its tokens say, with links and citations resolved."""

import html
from collections.abc import MutableMapping, Sequence
from dataclasses import dataclass, field

from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from markdown_it.utils import OptionsDict

from catalogue.languages.locales import Locale
from catalogue.model.addresses import Addresses, prose_kind, root_from
from catalogue.model.catalogue import Catalogue
from catalogue.model.markdown import CITATION
from catalogue.model.markdown_blocks import plain_text
from catalogue.model.prose import DOCUMENT, ProsePage
from catalogue.model.records import Reading, Resource

REFERENCE = "reference-"
"""What the ids in the list of references begin with."""
SOURCES = "sources"
"""Id of the list of sources below a record, which names what its prose cites."""
ALIGNED = "text-align:"
"""How the parser says that a column of a table is aligned; a page allows no style of its own."""


def render_prose(page: ProsePage, catalogue: Catalogue, addresses: Addresses) -> str:
    """What stands between header and footer of a page of prose, without its title."""
    written = _Written(page, catalogue, addresses, root_from(addresses.of_prose(page)))
    return str(_Renderer(written).render(page.parsed.tokens, _OPTIONS, {})).rstrip("\n")


@dataclass
class _Written:
    """A page that is being written."""

    page: ProsePage
    catalogue: Catalogue
    addresses: Addresses
    root: str
    open_links: list[str] = field(default_factory=list)
    """How each link that is open ends."""
    cited: str = ""
    """The document that was cited last: the next place in it is named without it."""

    def href(self, target: str) -> str:
        document = DOCUMENT.fullmatch(target)
        found = document["path"] if document else self.addresses.find(target, self.page.locale)
        return target if found is None else self.root + found

    def cite(self, document: str, text: str) -> tuple[str, str]:
        """How a citation in brackets begins, which leads to the reference at the foot of the page, and how it ends."""
        record = self.catalogue.find(Resource, document)
        name = citation_name(record, self.page.locale) if record else document
        reference = SOURCES if prose_kind(self.page) else f"{REFERENCE}{document}"
        shown = "" if text and document == self.cited else _escape(name) + (", " if text else "")
        self.cited = document
        return f'(<a class="citation" href="#{reference}">{shown}', "</a>)"


class _Renderer(RendererHTML):
    """Methods with the name of a token write it."""

    def __init__(self, written: _Written) -> None:
        super().__init__()
        self._written = written

    def text(
        self, tokens: Sequence[Token], index: int, _options: OptionsDict, _env: MutableMapping[str, object]
    ) -> str:
        return _escape(tokens[index].content)

    text_special = text
    """What was escaped or written as an entity."""

    def link_open(
        self, tokens: Sequence[Token], index: int, _options: OptionsDict, _env: MutableMapping[str, object]
    ) -> str:
        target = str(tokens[index].attrGet("href"))
        start, end = f'<a href="{html.escape(self._written.href(target))}">', "</a>"
        if target.startswith(CITATION):
            is_empty = tokens[index + 1].type == "link_close"
            start, end = self._written.cite(target.removeprefix(CITATION), "" if is_empty else "text")
        self._written.open_links.append(end)
        return start

    def link_close(self, *_: object) -> str:
        return self._written.open_links.pop()

    def image(
        self, tokens: Sequence[Token], index: int, _options: OptionsDict, _env: MutableMapping[str, object]
    ) -> str:
        source = self._written.root + picture_path(str(tokens[index].attrGet("src")))
        shown = html.escape(plain_text(tokens[index].children or ()))
        return f'<img src="{html.escape(source)}" alt="{shown}" loading="lazy">'

    def th_open(self, tokens: Sequence[Token], index: int, *_: object) -> str:
        return _cell(tokens[index])

    def td_open(self, tokens: Sequence[Token], index: int, *_: object) -> str:
        return _cell(tokens[index])


def _cell(token: Token) -> str:
    style = str(token.attrGet("style") or "")
    return f'<{token.tag} class="{style.removeprefix(ALIGNED)}">' if style else f"<{token.tag}>"


def picture_path(source: str) -> str:
    """The path of a picture below docs/, as from a page in any of its folders: ../assets/a.png is assets/a.png."""
    return "/".join(part for part in source.split("/") if part not in {".", ".."})


def _escape(text: str) -> str:
    return html.escape(text, quote=False)


def citation_name(record: Resource, locale: Locale) -> str:
    """What a document is called in the text: publisher and year of a reading; else its title."""
    if isinstance(record, Reading):
        return f"{record.publisher[locale]} {record.year or ''}".rstrip()
    return record.title[locale]


_OPTIONS = OptionsDict({"xhtmlOut": False, "breaks": False, "langPrefix": "language-", "highlight": None})  # type: ignore[typeddict-item]
