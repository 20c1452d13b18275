"""Signs in the text of prose that would reach readers as they stand, and mean something to their editor."""

import re
import unicodedata
from collections.abc import Iterator

from catalogue.languages.locales import Locale
from catalogue.model.kinds import declared_kinds
from catalogue.model.markdown import CITE, Entity, Markdown
from catalogue.model.markdown_blocks import LINK, Literal
from catalogue.model.prose import PAGE
from catalogue.reading.decoding import find_damage
from catalogue.reading.text_rules import UNWRITTEN

Found = tuple[int, int, str, str]
"""Line and column, what is wrong, and what to do."""
Rule = tuple[re.Pattern[str], str, str]
"""What a text must not hold, what is wrong with it, and what to do."""
TARGETS = "|".join([*(kind.name for kind in declared_kinds()), PAGE, "list", CITE])
BRACES = "holds an attribute list"
NO_HEADING = "begins a heading that is none"
NO_LIST = "begins an item with a sign that makes no list"
NO_NOTE = ("holds the mark of a note, which pages do not have", "write it as a paragraph")
BEGUN_HEADING = re.compile(r"^(?:#{2,}(?=[^\s#])|#{1,6}(?=\u00a0|[^\W\d_])|#{7,}|={2,}[ \t]*$)", re.MULTILINE)
BARE_ADDRESS = ("holds a bare address", "write [words](https://…)")
SIGNS: tuple[Rule, ...] = (
    (re.compile(r"<[a-zA-Z/!?]"), "holds HTML", "write Markdown"),
    (re.compile(r"\{"), BRACES, "write {#an-id} after a heading only, and put braces in `code`"),
    (re.compile(r"\[\^"), "holds a footnote, which pages do not have", "put it into the text"),
    (re.compile(r"\[![A-Za-z]{1,20}\]"), *NO_NOTE),
    (
        re.compile(rf"\]\s{{0,9}}\(|\]\[|\]{LINK}"),
        "holds the brackets of a link that is none",
        "write [words](target), with no space between",
    ),
    (
        re.compile(r"\*\*|__|\*(?=\w)|(?<=\w)\*|(?<!\w)_(?=\w)|(?<=\w)_(?!\w)"),
        "holds a sign of emphasis that nothing closes",
        "close it, or put it in `code`",
    ),
    (re.compile("~~"), "holds '~~', which strikes nothing out", "delete it"),
    (re.compile(r"==(?=\w)"), "holds '==', which marks nothing", "delete it"),
    (
        re.compile(r"(?<![\w~])~(?=[^\s~])[^~\n]{0,200}(?<=[^\s~])~(?!~)"),
        "holds '~' around words, which strikes nothing out",
        "delete it",
    ),
    (re.compile(r"(?:https?|\bftp)://|\bwww\d?\.(?=\w)|\bmailto:(?=\S)", re.IGNORECASE), *BARE_ADDRESS),
    (
        re.compile(rf"\b(?:{TARGETS}):(?=[a-z0-9])"),
        "holds the target of a link without its words",
        "write [words](programme:its-id)",
    ),
    (UNWRITTEN, "holds what is still to be written", "write the text, or delete it"),
)
"""Anywhere in a text."""
BEGINNINGS: tuple[Rule, ...] = (
    (
        re.compile(
            r"^(?:[•◦▪▫‣⁃●○◆◇∙■□➢➤►▶▸]|[·–—−](?=\s)|(?:[-+]|\d{1,9}[.)])(?=\u00a0|[^\W\d_])|\*(?=\u00a0)"
            r"|\(?(?:[a-zA-Z]|[ivx]{2,4})\)(?=\s))",
            re.MULTILINE,
        ),
        NO_LIST,
        "begin it with '- ' or '1. '",
    ),
    (
        re.compile(r"^\[[ xX]\]\s", re.MULTILINE),
        "holds a box to tick, which pages do not have",
        "write the item without it",
    ),
    (
        BEGUN_HEADING,
        NO_HEADING,
        "write two to six #, and a space behind them",
    ),
    (
        re.compile(r"^(?:\|[^\n]*\|[ \t]*(?:\n|$))+|^\|?[ \t]*:?-{2,}:?[ \t]*\|", re.MULTILINE),
        "holds the lines of a table that is none",
        "write |---| for each cell of the heading on the line below it",
    ),
    (re.compile(r"^(?:!!!|:::)[ \t]?(?=\w)", re.MULTILINE), *NO_NOTE),
)
"""At the beginning of a line of a paragraph."""
WELSH_SIGN = re.compile(r"&|a\(c\)")


UNUSUAL = re.compile(r"[<{\[\]*_~=]|:(?=\S)|\?\?\?|T(?:ODO|B[CDA])|FIXME|XXX|(?i:www|lorem)")
"""What a text must hold for any of the signs, which takes a tenth of the time that looking for each does."""
UNUSUAL_BEGINNING = re.compile(r"^(?:[\W\d]|\w{1,4}\))", re.MULTILINE)


def find_sign_faults(markdown: Markdown, locale: Locale) -> Iterator[Found]:
    """Each kind of fault once a line, and of what follows at once on another only the first."""
    for literal in markdown.literals:
        seen: set[tuple[int, str]] = set()
        ends: set[int] = set()
        for found, what, remedy in _signs_in(literal, locale):
            line, column = literal.place(found.start())
            if (line, what) not in seen and found.start() not in ends:
                yield line, column, what, remedy
            seen.add((line, what))
            ends.add(found.end())
    for entity in markdown.entities:
        wrong = _wrong_entity(entity, locale)
        if wrong:
            yield entity.line, entity.column, *wrong


def _signs_in(literal: Literal, locale: Locale) -> Iterator[tuple[re.Match[str], str, str]]:
    """What a text holds, what is wrong with it, and what to do."""
    text = literal.text
    signs = SIGNS if UNUSUAL.search(text) else ()
    beginnings = BEGINNINGS if literal.is_paragraph and UNUSUAL_BEGINNING.search(text) else ()
    for sign, what, remedy in (*signs, *beginnings):
        for found in sign.finditer(text):
            yield found, what, remedy
    if locale is Locale.CY:
        for found in WELSH_SIGN.finditer(text):
            yield found, *_not_welsh(found[0])


def _wrong_entity(entity: Entity, locale: Locale) -> tuple[str, str] | None:
    damage = find_damage(entity.sign)
    if damage:
        return f"holds {entity.written}: {damage[1].removeprefix('holds ')}", "delete it"
    if unicodedata.combining(entity.sign[0]):
        return f"holds {entity.written}, an accent without its letter", "write the letter with its accent"
    return _not_welsh(entity.written) if locale is Locale.CY and entity.sign == "&" else None


def _not_welsh(sign: str) -> tuple[str, str]:
    return f"holds {sign!r}", "write 'a' or 'ac'"
