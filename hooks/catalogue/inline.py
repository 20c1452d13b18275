"""Inline Markdown: emphasis and links in the fields of records, nothing else."""

import html
import re
from collections.abc import Callable
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.token import Token
from markupsafe import Markup

MARKS = re.compile(r"[*_\[\\`&]")
LinkResolver = Callable[[str], str]
"""The href for a target such as programme:npqh; leaves web addresses as they are."""


def render_inline(text: str, resolve: LinkResolver) -> Markup:
    """HTML of one field; HTML in the text shows as text."""
    if not MARKS.search(text):
        return Markup(html.escape(text, quote=False))
    return Markup(_PARSER.renderInline(text, {"resolve": resolve}))


def plain_text(text: str) -> str:
    """The words of a field without their marks."""
    if not MARKS.search(text):
        return text
    tokens = _PARSER.parseInline(text)[0].children or []
    return "".join(token.content for token in tokens if token.type in {"text", "code_inline"})


def _parser() -> MarkdownIt:
    parser = MarkdownIt("zero").enable(["emphasis", "link", "escape", "balance_pairs"])
    parser.add_render_rule("link_open", _link_open)
    return parser


def _link_open(renderer: Any, tokens: list[Token], index: int, options: Any, env: Any) -> str:
    href = env["resolve"](str(tokens[index].attrs["href"]))
    return f'<a href="{html.escape(href)}">'


_PARSER = _parser()
