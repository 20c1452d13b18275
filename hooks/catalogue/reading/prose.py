"""Files of docs/ to pages of prose: the front matter, then the Markdown as it stands."""

from collections.abc import Callable, Mapping
from functools import partial

from pydantic import ValidationError

from catalogue.languages.locales import Locale
from catalogue.model.prose import FRONT_MATTER, FrontMatter, ProsePage
from catalogue.reading.documents import parse_document, read_text
from catalogue.reading.messages import Origin, find_faults
from catalogue.reading.problems import Problem


def read_prose(files: Mapping[str, bytes], docs: str) -> tuple[tuple[ProsePage, ...], list[Problem]]:
    """The pages in the Markdown files below a folder of docs, and what is wrong with the others."""
    pages, problems = [], []
    for file in files:
        parts = file.split("/")
        if not file.endswith(".md") or parts[0] != docs:
            continue
        if len(parts) < 3 or parts[1] not in set(Locale):
            what, remedy = "stands in no language", f"move it to {docs}/en or {docs}/cy"
            problems.append(Problem(file, 1, 1, "", "", what, remedy))
            continue
        path = "/".join(parts[2:]).removesuffix(".md")
        page = _read_page(file, partial(files.__getitem__, file), Locale(parts[1]), path)
        if isinstance(page, ProsePage):
            pages.append(page)
        else:
            problems += page
    return tuple(pages), problems


def _read_page(file: str, open_file: Callable[[], bytes], locale: Locale, path: str) -> ProsePage | list[Problem]:
    text, problem = read_text(file, open_file)
    if problem:
        return [problem]
    text = text.replace("\r\n", "\n")
    found = FRONT_MATTER.match(text)
    if not found:
        what, remedy = "has no front matter", "begin with ---, title, description, review and ---"
        return [Problem(file, 1, 1, path, "", what, remedy)]
    document = parse_document(file, lambda: b"\n" + found[1].encode())
    if document.value is None:
        return document.problems
    try:
        matter = FrontMatter.model_validate(document.value)
    except ValidationError as error:
        return [*document.problems, *find_faults(error, Origin(document, ()), path, FrontMatter, document.value)]
    return ProsePage(path, locale, file, matter, text[found.end() :], found[0].count("\n") + 1)
