"""Whatever an editor writes: a place and a remedy in every refusal, no traceback; what is accepted builds, as text."""

import datetime
import re
from collections.abc import Iterator

from hypothesis import given

from catalogue.languages.locales import Locale
from catalogue.load import parse_catalogue
from catalogue.model.catalogue import Catalogue
from catalogue.pages.inventory import Page, generate_pages
from catalogue.pages.views.shell import Publication
from catalogue.publishing.builder import Builder
from catalogue.reading.drawings import check_drawing
from catalogue.reading.faults import MOST_LINES, DataError, Fault, report

from .inputs import RIGHT, Files, texts, wrong_files

DAY = datetime.date(2026, 11, 23)
TAG = re.compile(r"<[a-zA-Z][^>]*>")
LIVE = re.compile(
    r"""\son[a-z]+\s*=|<(?:script(?! type="module" src="[./]*assets/)|iframe|object|embed|base)\b|javascript:""",
    re.IGNORECASE,
)
QUOTED = re.compile(r'"[^"]*"')
FRONT = "---\ntitle: {title}\ndescription: {lead}\naddress: trying-{locale}\n---\n\n"


def _hold(files: Files) -> None:
    """The property of every reader."""
    faults, live = _outcome_of(files)

    assert [fault for fault in faults if not _is_whole(fault)] == []
    assert len(report(faults)) <= MOST_LINES if faults else live == []


def _outcome_of(files: Files) -> tuple[tuple[Fault, ...], list[str]]:
    """The faults, and where there are none the pages in which something acts."""
    try:
        catalogue = parse_catalogue(files, day=DAY)
    except DataError as error:
        return error.faults, []
    return (), [page for page in _pages_of(catalogue) if _is_live(page)]


def _is_whole(fault: Fault) -> bool:
    said = fault.what + fault.remedy
    return bool(
        fault.place.file and fault.place.line >= 1 and fault.what.strip() and fault.remedy.strip() and "\n" not in said
    )


def _pages_of(catalogue: Catalogue) -> Iterator[str]:
    builder = Builder(catalogue, Publication("https://site.example/"), DAY)
    pages: list[Page] = [page for page in builder.pages() if page.prose]
    yield from map(builder.content, pages)
    for locale in Locale:
        yield from ("".join(builder.body(page)) for page in generate_pages(catalogue, locale))


def _is_live(html: str) -> bool:
    """Whether a tag acts; what stands in quotation marks is a value, but for addresses."""
    tags = TAG.findall(html)
    return any(LIVE.search(QUOTED.sub('""', tag)) for tag in tags if not tag.startswith("<script type=")) or any(
        re.search(r'(?:href|src)="\s*(?:javascript|data|vbscript):', tag, re.I) for tag in tags
    )


@given(wrong_files())
def test_a_wrong_file_is_told_or_harmless(files: Files) -> None:
    _hold(files)


@given(texts())
def test_prose_of_any_kind_is_told_or_harmless(text: str) -> None:
    prose = {
        f"docs/{locale}/trying.md": (FRONT.format(title=title, lead=lead, locale=locale) + text).encode(
            errors="surrogatepass"
        )
        for locale, title, lead in (
            ("en", "Trying", "This is what one may write here."),
            ("cy", "Rhoi cynnig", "Dyma beth y gellir ei ysgrifennu yma."),
        )
    }

    _hold(RIGHT | prose)


@given(texts())
def test_a_drawing_of_any_kind_is_told_or_harmless(text: str) -> None:
    drawing = f'<svg xmlns="http://www.w3.org/2000/svg">{text}</svg>'

    fault = check_drawing("docs/assets/a.svg", lambda: drawing.encode(errors="surrogatepass"))

    assert _is_whole(fault) if fault else not _is_live(drawing)
