"""Files of docs/ to pages of prose: the front matter, then the Markdown as it stands."""

from collections.abc import Callable, Mapping
from functools import partial

from pydantic import ValidationError

from catalogue.languages.locales import Locale
from catalogue.model.prose import FRONT_MATTER, FrontMatter, ProsePage
from catalogue.reading.decoding import read_text
from catalogue.reading.faults import Fault, Place
from catalogue.reading.messages import Origin, find_faults
from catalogue.reading.yaml_files import parse_yaml

MOST_CHARACTERS = 50_000
"""Of a page: an hour and a half to read. Whatever they are, they are parsed in less than two seconds."""


def read_prose(files: Mapping[str, bytes], docs: str) -> tuple[tuple[ProsePage, ...], list[Fault]]:
    """The pages in the Markdown files below a folder of docs, and what is wrong with the others."""
    pages, faults = [], []
    for file in files:
        parts = file.split("/")
        if not file.endswith(".md") or parts[0] != docs:
            continue
        if len(parts) < 3 or parts[1] not in set(Locale):
            faults.append(Fault(Place(file=file), "stands in no language", f"move it to {docs}/en or {docs}/cy"))
            continue
        path = "/".join(parts[2:]).removesuffix(".md")
        page = _read_page(file, partial(files.__getitem__, file), Locale(parts[1]), path)
        if isinstance(page, ProsePage):
            pages.append(page)
        else:
            faults += page
    return tuple(pages), faults


def _read_page(file: str, open_file: Callable[[], bytes], locale: Locale, path: str) -> ProsePage | list[Fault]:
    text, fault = read_text(file, open_file)
    if fault:
        return [fault]
    text = text.replace("\r\n", "\n")
    found = FRONT_MATTER.match(text)
    if not found:
        remedy = "begin with ---, title, description, review and ---"
        return [Fault(Place(file=file, record=path), "has no front matter", remedy)]
    markdown = text[found.end() :]
    if len(markdown) > MOST_CHARACTERS:
        what = f"has {len(markdown):,} characters, more than {MOST_CHARACTERS:,}"
        return [Fault(Place(file=file, record=path), what, "part it into several pages")]
    front = parse_yaml(file, lambda: b"\n" + found[1].encode())
    if front.value is None:
        return front.faults
    try:
        matter = FrontMatter.model_validate(front.value)
    except ValidationError as error:
        return [*front.faults, *find_faults(error, Origin(front, (), path), FrontMatter, front.value)]
    return ProsePage(
        path=path,
        locale=locale,
        file=file,
        matter=matter,
        markdown=markdown,
        first_line=found[0].count("\n") + 1,
    )
