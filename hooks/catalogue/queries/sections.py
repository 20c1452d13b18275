"""The sections of a page of prose, each of which is translated and read as one text."""

from catalogue.keeping.once import once
from catalogue.model.markdown import Markdown
from catalogue.model.prose import ProsePage

TOP = ""
"""The section of a page above its first heading with an id."""


@once
def sections_of(page: ProsePage) -> dict[str, str]:
    """The Markdown of each section by the id of its heading, which it begins with. What has no words is none."""
    return sections_in(page.markdown, page.parsed)


def sections_in(source: str, parsed: Markdown) -> dict[str, str]:
    """The same of Markdown that is no page any more."""
    lines, before = source.split("\n"), parsed.first_line
    return {
        name: "\n".join(lines[first - before : last - before + 1])
        for name, (first, last) in section_lines(source, parsed).items()
    }


def section_lines(source: str, parsed: Markdown) -> dict[str, tuple[int, int]]:
    """The first and the last line of each section that has words, counted as those of its headings."""
    lines = source.split("\n")
    starts = [(TOP, parsed.first_line), *((each.id, each.line) for each in parsed.headings if each.id)]
    ends = [start for _, start in starts[1:]] + [parsed.first_line + len(lines)]
    found = {}
    for (name, start), end in zip(starts, ends, strict=True):
        full = [line for line in range(start, end) if lines[line - parsed.first_line].strip()]
        if full:
            found[name] = full[0], full[-1]
    return found
