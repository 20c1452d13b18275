"""What a page of prose may hold at most, so that reading it never takes long: looked at before it is parsed."""

import re

MOST_CHARACTERS = 30_000
"""Of a page: five thousand words, half an hour to read; the longest pages have 12,000."""
MOST_OF_WORD = 2_000
"""Characters without white space: the longest address of a link."""
MOST_MARKS = 6
"""Of lists and quotations at the beginning of one line."""
LONG_WORD = re.compile(rf"(?<!\S)\S{{{MOST_OF_WORD + 1}}}")
DEEP_LINE = re.compile(
    r"^[ \t]*(?!(?:[-*][ \t]*)+$)"  # a line across the page
    rf"(?:>[ \t]*|(?:[-*+:~]|\d{{1,9}}[.)])[ \t]+){{{MOST_MARKS + 1}}}",
    re.MULTILINE,
)
MOST_LINKS = 10
"""In one word: the parser looks for the end of each up to the end of the word."""
LINKS_IN_WORD = re.compile(rf"\]\((?:(?:[^\s\]]|\](?!\())*\]\(){{{MOST_LINKS}}}")
MOST_TOGETHER = 150_000
"""Work on all pages of a site: four times what sixty pages ask for, and a second."""
CHARACTERS_TO_A_STEP = 6
"""Of a larger site: sixty pages have seven."""


def is_too_much(work: int, characters: int) -> bool:
    """Whether the pages of a site ask for too much work together."""
    return work > max(MOST_TOGETHER, characters // CHARACTERS_TO_A_STEP)


def find_excess(markdown: str) -> tuple[int, str, str] | None:
    """The line, from 0, what there is too much of, and what to do; None where the page can be parsed."""
    if len(markdown) > MOST_CHARACTERS:
        what = f"has {len(markdown):,} characters, more than {MOST_CHARACTERS:,}"
        return 0, what, "part it into several pages"
    word = LONG_WORD.search(markdown)
    if word:
        what = f"holds a word or an address of more than {MOST_OF_WORD:,} characters"
        return markdown.count("\n", 0, word.start()), what, "shorten it"
    links = LINKS_IN_WORD.search(markdown)
    if links:
        what = f"holds more than {MOST_LINKS} links with no space between them"
        return markdown.count("\n", 0, links.start()), what, "put spaces between them"
    deep = DEEP_LINE.search(markdown)
    if deep:
        return markdown.count("\n", 0, deep.start()), "is nested too deeply", "put it on fewer levels: six at most"
    return None
