"""Inline Markdown: emphasis and links in the fields of records, nothing else."""

import html
import re
from collections.abc import Callable, Mapping

from markdown_it import MarkdownIt
from markdown_it.common.utils import escapeHtml
from markdown_it.token import Token
from markupsafe import Markup

from catalogue.model.kinds import declared_kinds

MARKS = re.compile(r"[*_\[\\`&]")
_SCHEMES = "|".join([*(kind.name for kind in declared_kinds()), "list", "page"])
_RECORD_LINK = re.compile(rf"\[([^\[\]]*)\]\(((?:{_SCHEMES}):[a-z0-9/#-]+)\)")
_NEXT_SENTENCE = re.compile(r"(?<=[a-zâêîôûŵŷ)][.!?])\s+(?=[A-ZÂÊÎÔÛŴŶ[])")
LinkResolver = Callable[[str], str]
"""The href for a target such as programme:its-id; leaves web addresses as they are."""


def render_inline(text: str, resolve: LinkResolver) -> Markup:
    """HTML of one field; HTML in the text shows as text."""
    if not MARKS.search(text):
        return Markup(html.escape(text, quote=False))
    pieces = _pieces(text)
    if pieces is None:
        return Markup(_PARSER.renderInline(text, {"resolve": resolve}))
    rendered = [escapeHtml(pieces[0])]
    for label, target, after in zip(pieces[1::3], pieces[2::3], pieces[3::3], strict=True):
        rendered.append(f'<a href="{html.escape(resolve(target))}">{escapeHtml(label)}</a>{escapeHtml(after)}')
    return Markup("".join(rendered))


def plain_text(text: str) -> str:
    """The words of a field without their marks."""
    if not MARKS.search(text):
        return text
    pieces = _pieces(text)
    if pieces is not None:
        del pieces[2::3]
        return "".join(pieces)
    tokens = _PARSER.parseInline(text)[0].children or []
    return "".join(token.content for token in tokens if token.type in {"text", "code_inline"})


def first_sentence(text: str) -> tuple[str, str]:
    """The first sentence of a field, and the rest of it, which may be empty."""
    first, *rest = _NEXT_SENTENCE.split(text, maxsplit=1)
    return first, "".join(rest)


def _pieces(text: str) -> list[str] | None:
    """Text, label, target, text and so on, for a text with no other marks than links to records; else None.

    Most fields are such a text, and the parser takes twenty times as long over it.
    """
    pieces = _RECORD_LINK.split(text)
    if MARKS.search("".join(pieces[::3] + pieces[1::3])):
        return None
    return pieces


def _parser() -> MarkdownIt:
    parser = MarkdownIt("zero").enable(["emphasis", "link", "escape", "balance_pairs"])
    parser.add_render_rule("link_open", _link_open)
    return parser


def _link_open(
    renderer: object, tokens: list[Token], index: int, options: object, env: Mapping[str, LinkResolver]
) -> str:
    href = env["resolve"](str(tokens[index].attrs["href"]))
    return f'<a href="{html.escape(href)}">'


_PARSER = _parser()
