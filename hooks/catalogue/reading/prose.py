"""Files of docs/ to pages of prose: the front matter, then the Markdown as it stands."""

from collections.abc import Callable, Iterator, Mapping

from pydantic import ValidationError

from catalogue.languages.locales import Locale
from catalogue.model.prose import FRONT_MATTER, FrontMatter, ProsePage
from catalogue.model.shapes import shape_of
from catalogue.reading.decoding import read_text
from catalogue.reading.faults import Fault, Place
from catalogue.reading.messages import Origin, find_faults
from catalogue.reading.texts import read_texts
from catalogue.reading.yaml_files import parse_yaml

MOST_CHARACTERS = 50_000
"""Of a page: an hour and a half to read. Whatever they are, they are parsed in less than two seconds."""


BEGIN = "begin with ---, title, description, review and ---"


def read_prose(files: Mapping[str, Callable[[], bytes]], docs: str) -> Iterator[ProsePage | list[Fault]]:
    """Each page in the Markdown files below a folder of docs, or what is wrong with it."""
    for file, open_file in files.items():
        if file.startswith(f"{docs}/") and file.endswith(".md"):
            _, locale, path = file.split("/", 2)
            yield _read_page(file, open_file, Locale(locale), path.removesuffix(".md"))


def _read_page(file: str, open_file: Callable[[], bytes], locale: Locale, path: str) -> ProsePage | list[Fault]:
    text, fault = read_text(file, open_file)
    if fault:
        return [fault]
    text = text.replace("\r\n", "\n")
    found = FRONT_MATTER.match(text)
    no_matter = Fault(Place(file=file, record=path), "has no front matter", BEGIN, unread=True)
    if not found:
        return [no_matter]
    markdown = text[found.end() :]
    if len(markdown) > MOST_CHARACTERS:
        what = f"has {len(markdown):,} characters, more than {MOST_CHARACTERS:,}"
        return [Fault(Place(file=file, record=path), what, "part it into several pages", unread=True)]
    front = parse_yaml(file, lambda: b"\n" + found[1].encode())
    if front.value is None:
        return front.faults or [no_matter]
    origin = Origin(front, (), path)
    faults = read_texts(front.value, shape_of(FrontMatter), origin, proper_names=None, locale=locale).faults
    try:
        matter = FrontMatter.model_validate(front.value)
    except ValidationError as error:
        faults += find_faults(error, origin, FrontMatter, front.value)
    if faults:
        return faults
    return ProsePage(
        path=path,
        locale=locale,
        file=file,
        matter=matter,
        markdown=markdown,
        first_line=found[0].count("\n") + 1,
    )
