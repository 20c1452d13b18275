"""Inputs for the readers: right files made wrong, and texts that are nothing at all."""

from collections.abc import Callable

from hypothesis import strategies as st

from catalogue.model.features import Feature
from tests.payloads import PAYLOADS
from tests.samples import files_without

Files = dict[str, bytes]
PIECES = (
    *PAYLOADS,
    *(": ", " #", "\t", "\n", "\n\n", "\r", "\r\n", "- ", "  ", "'", '"', "|", ">", "*", "&a ", "*a", "!!str ", "<<: "),
    *("---\n", "...\n", "{", "}", "[", "]", "%", "@", "`", "```\n", "~~~", "no", "012", "12:30", "1_000"),
    *("2026-13-45", "~", "null", "\0", "\ufeff", "\u200b", "\u202e", "\ufffd", "Ã´", "e\u0301", "\u2028", "🏴"),
    *("<<<<<<< HEAD\n", "=======\n", ">>>>>>> b\n", "[x](programme:its-id)", "[x][y]", "![x](y)", "## a {#b}\n"),
    *("| a | b |\n|---|---|\n| c | d | e |\n", ":   b\n", "x" * 5_000, "[" * 500, "> " * 200, "0" * 5_000),
    *("[a](", "](", "\\", "**", "_", "&#x202e;", "&amp;", "[b]: list:pathway\n", "`a\nb`", "<https://e.example>"),
    *("> ", "1. ", "## ", "{#a}", "[](cite:a)", "![*a*](../assets/a.png)", "| a \\| b |", "~~~ b\n", "  \n", "\u00a0"),
    "\n".join("  " * level + "- a" for level in range(60)),
)
"""What has made a reader stumble somewhere, once."""
RIGHT = files_without(Feature.NEXT_STEP)
NAMES = sorted(RIGHT)


@st.composite
def wrong_files(draw: st.DrawFn) -> Files:
    """The smallest right site, with one to three changes in one of its files."""
    name = draw(st.sampled_from(NAMES))
    content = RIGHT[name]
    for _ in range(draw(st.integers(1, 3))):
        content = draw(st.sampled_from(CHANGES))(draw, content)
    return RIGHT | {name: content}


def texts() -> st.SearchStrategy[str]:
    """Texts of any signs, and of pieces that mean something."""
    return st.one_of(st.text(max_size=200), st.lists(st.sampled_from(PIECES), max_size=6).map("".join))


def _insert(draw: st.DrawFn, content: bytes) -> bytes:
    at = draw(st.integers(0, len(content)))
    return content[:at] + draw(texts()).encode(errors="surrogatepass") + content[at:]


def _cut(draw: st.DrawFn, content: bytes) -> bytes:
    at = draw(st.integers(0, len(content)))
    return content[:at] + content[at + draw(st.integers(0, 40)) :]


def _repeat_line(draw: st.DrawFn, content: bytes) -> bytes:
    lines = content.split(b"\n")
    at = draw(st.integers(0, len(lines) - 1))
    return b"\n".join((*lines[:at], lines[at], *lines[at:]))


def _replace_value(draw: st.DrawFn, content: bytes) -> bytes:
    lines = content.split(b"\n")
    at = draw(st.integers(0, len(lines) - 1))
    key, colon, _ = lines[at].partition(b": ")
    lines[at] = key + colon + draw(texts()).encode(errors="surrogatepass")
    return b"\n".join(lines)


def _bytes(draw: st.DrawFn, _: bytes) -> bytes:
    return draw(st.binary(max_size=400))


CHANGES: tuple[Callable[[st.DrawFn, bytes], bytes], ...] = (_insert, _cut, _repeat_line, _replace_value, _bytes)
