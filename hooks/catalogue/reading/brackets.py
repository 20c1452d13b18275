"""What an editor did within [ ] or { }, where the parser of YAML gives up."""

import re

Found = tuple[tuple[int, int], str, str]
"""Line and column from 0, what, and what to do."""
COMMENT = re.compile(r"(?<![ \t])[ \t]++#")
QUOTED = re.compile(r"\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*'")
NEXT_FIELD = re.compile(r"[^\s,{\[:]\s++(?P<name>[a-z_]++):(?=\s|$)")
GAP_FIRST = re.compile(r"[:,\[{]\s*(?P<gap>\{\w+\})\s*[^\s,}\]]")
"""A gap such as {n}, which the engine fills, with words behind it."""
COLON = re.compile(r":\s")
LANGUAGES = ("en", "cy")
QUOTE_COLON = "put a text that holds a colon in quotation marks"


def explain_unclosed(line: str, number: int, opening: int) -> Found:
    """What is wrong behind a bracket that the parser has not seen closed; `line` is that in which it opens."""
    inner = QUOTED.sub(lambda found: "x" * len(found[0]), line[opening:])
    comment = COMMENT.search(inner)
    if comment:
        place = (number, opening + comment.start())
        return place, "stops at ' #', where a comment begins", "put the text in quotation marks"
    following = NEXT_FIELD.search(inner) if inner.startswith("{") else None
    if following:
        comma = f"put a comma before '{following['name']}:'"
        remedy = comma if following["name"] in LANGUAGES else f"{comma}, or the text in quotation marks"
        return (number, opening + following.start("name")), "has no comma between its fields", remedy
    if gap := GAP_FIRST.search(inner):
        return (number, opening + gap.start("gap")), "begins a text with {", "put the text in quotation marks"
    if inner.startswith("{") and len(COLON.findall(inner)) > inner.count(",") + 1:
        return (number, opening), "holds a colon in a text", QUOTE_COLON
    return (number, opening), "opens a bracket that is not closed here", "close the bracket"


def explain_extra(line: str, number: int, column: int) -> Found | None:
    """A comma or a bracket that is one too many, where the parser stops; None for anything else."""
    sign, before = line[column : column + 1], line[:column].rstrip()
    place = (number, column)
    if sign == "," and before[-1:] in {",", "[", "{"}:
        return place, "has a comma with nothing before it", "delete the comma"
    if sign == "," and before[-1:] in {"]", "}"}:
        return place, "has a comma behind its bracket", "delete the comma"
    if sign and sign in "]}" and before[-1:] in {"]", "}"}:
        return place, "closes a bracket that is not open", "delete one of the brackets"
    return None
