"""What an editor did where the parser of YAML gives up: the true line, and what to do about it."""

import re

import yaml

from catalogue.reading.brackets import explain_extra, explain_unclosed

Position = tuple[int, int]
"""Line and column, from 0 as the parser counts."""
LINES_BEFORE = 2
"""How far above the line where the parser stops a field may stand that made it stop."""
FIELD = re.compile(r"(?P<indent>[ ]*)(?:- +)*(?P<name>[\w-]+):(?:[ ]+(?P<value>\S.*))?$")
NO_SPACE = re.compile(r"[ ]*(?:- +)*(?P<field>[a-z_]+):(?P<rest>[^\s:/'\"][^:]*)$")
TWO_FIELDS = re.compile(r"[ ]*(?:- +)*[a-z_]+: [^\s,\"'{\[][^,:]*, *(?P<second>[a-z_]+)$")
"""A line up to the colon of its second field."""
SPACED_TARGET = re.compile(r"\]\([a-z-]+$")
"""A line up to the colon in the target of a link behind which a space stands."""
CURLY = re.compile(r":[ ]+[“”„‘]")
"""Signs of a text as print has them, where YAML has its own."""
WORDS_OF_A_TEXT = 3
GOES_ON = "indent it where it goes on with the text above it, or write a colon and a space after the name of the field"
SIGNS = "*&!|>%@`[{\"'"
"""What a text in YAML begins with only when it is something else than a text."""
LINE_UP = "line it up with the fields above it"
QUOTE = "put the text in quotation marks"
OTHER_QUOTE = "put the whole text in quotation marks of the other kind"
REMEDIES = (
    ("mapping values are not allowed", "put a text that holds a colon in quotation marks"),
    ("expected key", LINE_UP),
    ("end of stream", "close the quotation mark or bracket"),
    ("expected ',' or", "close the bracket"),
    ("quoted scalar", "close the quotation mark"),
    ("block end", "line up the fields of a record in one column"),
    ("block mapping", "line up the fields of a record in one column"),
    ("entries are not allowed", QUOTE),
    ("keys are not allowed", QUOTE),
    ("':'", "write a colon and a space after the name of the field"),
)


def explain(text: str, error: yaml.MarkedYAMLError) -> tuple[Position, str, str]:
    """Where it went wrong, what, and what to do."""
    what = error.problem or "cannot be read"
    mark = _mark_of(error, what)
    lines = text.splitlines()
    line, column = min(mark[0], len(lines) - 1), mark[1]
    if "expected ',' or" in what and lines[line][column : column + 1] in {"[", "{"}:
        return explain_unclosed(lines[line], line, column)
    if extra := explain_extra(lines[line], line, column):
        return extra
    for number in range(line, max(line - LINES_BEFORE, 0) - 1, -1):
        found = NO_SPACE.match(lines[number])
        if found:
            remedy = f"put a space after '{found['field']}:'"
            return (number, found.end("field")), "has no space after its colon", remedy
    remedy = curly_remedy(lines[line]) if CURLY.search(lines[line][:column]) else ""
    remedy = remedy or _remedy_in(lines, line, column, what)
    return (line, column), f"is not YAML here ({what})", remedy


def curly_remedy(line: str) -> str:
    """What to do about a text in quotation marks that are none to YAML; empty where the line has none."""
    return 'write straight quotation marks (") in place of “ and ”' if any(sign in line for sign in "“”„") else ""


def _colon_of_another_field(line: str, column: int) -> str:
    """What to do about a colon behind the name of a second field, or within the target of a link."""
    before = line[:column]
    if SPACED_TARGET.search(before):
        return "write [text](programme:its-id), without a space behind the colon"
    found = TWO_FIELDS.fullmatch(before)
    return f"begin a new line before '{found['second']}:', without the comma" if found else ""


def _mark_of(error: yaml.MarkedYAMLError, what: str) -> Position:
    """Where it began is truer than where it was noticed, for what has no end."""
    mark = error.problem_mark
    if error.context_mark and ("end of stream" in what or "expected ',' or" in what or "':'" in what):
        mark = error.context_mark
    return (mark.line, mark.column) if mark else (0, 0)


def _remedy_in(lines: list[str], line: int, column: int, what: str) -> str:
    said = lines[line]
    if "tab character" in what or ("cannot start any token" in what and said[column : column + 1] == "\t"):
        return "begin the line with spaces, not a tab"
    field = FIELD.match(said)
    first = len(said) - len(said.lstrip(" "))
    above = FIELD.match(lines[line - 1]) if line else None
    if "'-' indicator" in what and not (first and field and above):
        return "begin each record with '- ' in the first column, and line up its fields"
    if field and above and column in {first, field.end("name")}:
        return f"line it up with '{above['name']}:' above it" if above["value"] else LINE_UP
    if field and first and column == field.end("name"):
        return LINE_UP
    if "mapping values" in what and (slip := _colon_of_another_field(said, column)):
        return slip
    if "':'" in what and said.count(" ", first) >= WORDS_OF_A_TEXT:
        return GOES_ON
    remedy = next((remedy for sign, remedy in REMEDIES if sign in what), "")
    if field and field["value"] and field["value"][0] in SIGNS and "end of stream" not in what:
        return remedy if "expected ',' or" in what else OTHER_QUOTE if field["value"][0] in "\"'" else QUOTE
    if "cannot start any token" in what or said[first : first + 2] == "- ":
        return remedy if "':'" in what or "mapping values" in what or "end of stream" in what else QUOTE
    return remedy or "look at this line and the one before it"
