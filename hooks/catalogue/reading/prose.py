"""Files of docs/ to pages of prose: the front matter, then the Markdown as it stands."""

from collections.abc import Callable, Iterator, Mapping

from pydantic import ValidationError

from catalogue.keeping.answers import NO_ANSWERS, Answers, mark
from catalogue.languages.locales import Locale
from catalogue.model.markdown import Facts
from catalogue.model.markdown_parser import MOST_WORK, TooMuch
from catalogue.model.prose import FRONT_MATTER, FrontMatter, ProsePage
from catalogue.model.shapes import shape_of
from catalogue.reading.decoding import known_text
from catalogue.reading.faults import Fault, Place
from catalogue.reading.messages import Origin, find_faults
from catalogue.reading.prose_bounds import find_excess, is_too_much
from catalogue.reading.texts import read_texts
from catalogue.reading.yaml_files import parse_yaml

BEGIN = "begin with ---, title, description and ---"


def read_prose(
    files: Mapping[str, Callable[[], bytes]], docs: str, known: Answers = NO_ANSWERS
) -> Iterator[ProsePage | list[Fault]]:
    """Each page in the Markdown files below a folder of docs, or what is wrong with it."""
    work = characters = 0
    for file, open_file in files.items():
        if not (file.startswith(f"{docs}/") and file.endswith(".md")):
            continue
        _, locale, path = file.split("/", 2)
        page = _known_page(file, open_file, Locale(locale), path.removesuffix(".md"), known)
        if isinstance(page, ProsePage):
            characters += len(page.markdown)
            if is_too_much(work, characters):
                what = "is not read, as the pages before it hold as much as a site may"
                yield [_refused(page, 1, what, "shorten the pages of the site")]
                continue
            try:
                work += _facts_of(page, known).work
            except TooMuch as refused:
                work += MOST_WORK
                page = [_refused(page, refused.line, refused.what, refused.remedy)]
        yield page


def _facts_of(page: ProsePage, known: Answers) -> Facts:
    """What the Markdown of a page holds, which the page knows from then on. Raises TooMuch."""
    question = f"prose {mark(page.markdown)} {page.first_line}"
    page.parsed.facts = Facts.from_json(known.find(question, lambda: vars(page.parsed.facts)))
    return page.parsed.facts


def _refused(page: ProsePage, line: int, what: str, remedy: str) -> Fault:
    return Fault(Place(file=page.file, line=line, record=page.path), what, remedy, unread=True)


def _known_page(
    file: str, open_file: Callable[[], bytes], locale: Locale, path: str, known: Answers
) -> ProsePage | list[Fault]:
    text, fault = known_text(file, open_file, known)
    if fault:
        return [fault]
    return known.remember(("page", file, text), lambda: _parse_page(file, text, locale, path, known))


def _parse_page(file: str, text: str, locale: Locale, path: str, known: Answers) -> ProsePage | list[Fault]:
    found = FRONT_MATTER.match(text)
    no_matter = Fault(Place(file=file, record=path), "has no front matter", BEGIN, unread=True)
    if not found:
        return [no_matter]
    markdown = text[found.end() :]
    excess = find_excess(markdown)
    first_line = found[0].count("\n") + 1
    if excess:
        line, what, remedy = excess
        return [Fault(Place(file=file, line=first_line + line, record=path), what, remedy, unread=True)]
    lines_before = text.count("\n", 0, found.start(1))
    front = parse_yaml(file, lambda: b"\n" * lines_before + found[1].encode(), known)
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
        first_line=first_line,
    )
