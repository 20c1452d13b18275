"""Checks of the two languages of a page of prose: both there, each in its language, the same outline and links."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence

from catalogue.checks.links import wrong_with
from catalogue.checks.markdown import has_strange_headings
from catalogue.languages.locales import Locale
from catalogue.languages.telling import is_in_other_language
from catalogue.model.addresses import prose_kind
from catalogue.model.catalogue import Catalogue
from catalogue.model.markdown import Heading, Link
from catalogue.model.prose import HOME, ProsePage
from catalogue.reading.faults import Fault, Place
from catalogue.reading.text_rules import LANGUAGES

SAME_OUTLINE = "give both the same outline and ids"
MOST_SIGNS = 1500
"""Of a page that are looked at to tell its language."""


def find_pair_faults(catalogue: Catalogue, docs: str, files: Collection[str]) -> Iterator[Fault]:
    """Every fault of pages in two languages; `docs` is the name of their folder, `files` are also those with faults."""
    for path, pair in catalogue.prose_by_path.items():
        if len(pair) == 1:
            yield from _missing(catalogue, path, next(iter(pair.values())), docs, files)
        else:
            english, welsh = pair[Locale.EN], pair[Locale.CY]
            yield from _language_faults(english, welsh)
            outline = list(_outline_faults(english, welsh))
            if outline and not any(has_strange_headings(page.parsed) for page in (english, welsh)):
                yield from outline
            yield from _link_faults(catalogue, english, welsh)
            yield from _matter_faults(path, english, welsh)


def _fault(page: ProsePage, line: int, column: int, what: str, remedy: str) -> Fault:
    return Fault(Place(file=page.file, line=line, column=column, record=page.path), what, remedy)


def _missing(catalogue: Catalogue, path: str, page: ProsePage, docs: str, files: Collection[str]) -> Iterator[Fault]:
    other = page.locale.other
    missing = f"{docs}/{other}/{path}.md"
    if missing not in files and catalogue.knows_page(path, other):
        yield _fault(page, 1, 1, f"has no {LANGUAGES[other]} page", f"write {missing}")


def _language_faults(english: ProsePage, welsh: ProsePage) -> Iterator[Fault]:
    strange = [page for page in (english, welsh) if is_in_other_language(page.markdown[:MOST_SIGNS], page.locale)]
    if len(strange) == 2:
        yield _fault(english, english.first_line, 1, f"is in Welsh, and {welsh.file} in English", "exchange the two")
        return
    for page in strange:
        what = f"seems to be in {LANGUAGES[page.locale.other]}"
        yield _fault(page, page.first_line, 1, what, f"write it in {LANGUAGES[page.locale]}")


def _outline_faults(english: ProsePage, welsh: ProsePage) -> Iterator[Fault]:
    ours, theirs = ([(each.level, each.id) for each in page.headings] for page in (welsh, english))
    at = next((at for at, pair in enumerate(zip(ours, theirs, strict=False)) if pair[0] != pair[1]), None)
    at = min(len(ours), len(theirs)) if at is None else at
    if ours == theirs:
        return
    for page, other, longer, shorter in ((welsh, english, ours, theirs), (english, welsh, theirs, ours)):
        if longer[at + 1 :] == shorter[at:]:
            heading = page.headings[at]
            what = f"has {_name(heading)}, which {other.file} has not"
            yield _fault(page, heading.line, 1, what, SAME_OUTLINE)
            return
    if at < len(ours) and at < len(theirs):
        mine, other_heading = welsh.headings[at], english.headings[at]
        what = f"has {_name(mine)} where the English page has {_name(other_heading)} (line {other_heading.line})"
        yield _fault(welsh, mine.line, 1, what, SAME_OUTLINE)
    else:
        what = f"has {len(ours)} headings, the English page {len(theirs)}"
        yield _fault(welsh, 1, 1, what, SAME_OUTLINE)


def _name(heading: Heading) -> str:
    return f"{'#' * heading.level} {{#{heading.id or ''}}}"


def _link_faults(catalogue: Catalogue, english: ProsePage, welsh: ProsePage) -> Iterator[Fault]:
    """Links of one page alone. One that leads nowhere has its own fault: the other page is not blamed for it."""
    if any(_leads_nowhere(catalogue, page) for page in (english, welsh)):
        return
    only_english, only_welsh = _more_in(english, welsh), _more_in(welsh, english)
    for one, other in zip(only_english, only_welsh, strict=False):
        what = f"links to {one.target} where {welsh.file}:{other.line} links to {other.target}"
        yield _fault(english, one.line, one.column, what, "give both the same link")
    both = min(len(only_english), len(only_welsh))
    for page, other_page, links in ((english, welsh, only_english[both:]), (welsh, english, only_welsh[both:])):
        for link in links:
            times = [_targets(each).count(link.target) for each in (page, other_page)]
            what = f"links to {link.target}, and {other_page.file} does not"
            if times[1]:
                what = f"links to {link.target} {times[0]} times, and {other_page.file} {_times(times[1])}"
            yield _fault(page, link.line, link.column, what, "give both the same links")


def _leads_nowhere(catalogue: Catalogue, page: ProsePage) -> bool:
    """Whether a link of the page does."""
    return any(wrong_with(catalogue, link.target, page) for link in page.links if not link.is_picture)


def _times(number: int) -> str:
    return "once" if number == 1 else f"{number} times"


def _more_in(page: ProsePage, other: ProsePage) -> Sequence[Link]:
    """The links to records that a page has beyond those of the other."""
    left = Counter(_targets(other))
    found = []
    for link in page.record_links:
        left[link.target] -= 1
        if left[link.target] < 0:
            found.append(link)
    return found


def _targets(page: ProsePage) -> list[str]:
    return [link.target for link in page.record_links]


def _matter_faults(path: str, english: ProsePage, welsh: ProsePage) -> Iterator[Fault]:
    texts: Mapping[str, tuple[str, str]] = {
        "title": (welsh.matter.title, english.matter.title),
        "description": (welsh.matter.description, english.matter.description),
    }
    for name, (ours, theirs) in texts.items():
        if ours == theirs:
            yield _fault(welsh, 1, 1, f"has the same {name} as the English page", "translate it")
    if welsh.matter.table != english.matter.table:
        what = f"has {welsh.matter.table or 'no'} table, the English page {english.matter.table or 'no'} table"
        yield _fault(welsh, 1, 1, what, "give both the same table")
    if set(welsh.matter.folded) != set(english.matter.folded):
        yield _fault(welsh, 1, 1, "folds other sections than the English page", "fold the same in both")
    if welsh.matter.ticked != english.matter.ticked or welsh.steps != english.steps:
        yield _fault(welsh, 1, 1, "has other steps to tick than the English page", "number the same steps in both")
    if path != HOME and not prose_kind(english) and welsh.slug == english.slug:
        what = "has the same address as the English page"
        yield _fault(welsh, 1, 1, what, "write address: in Welsh words")
