"""What a preview makes of one outline for each language is what MkDocs makes of every page."""

from pathlib import Path

import pytest

from catalogue.hosting.assets import Assets
from catalogue.languages.locales import Locale
from catalogue.model.catalogue import Catalogue
from catalogue.pages.views.scripts import Scripts
from catalogue.pages.views.shell import Publication
from catalogue.publishing.builder import Builder
from catalogue.publishing.outline import BODY, FOOTER, HEAD, HEADER, Outline
from catalogue.publishing.shown import Shown
from tests.pages import assets_in

from .conftest import SITE_URL
from .test_seam import DAY


@pytest.fixture(scope="module")
def builder(catalogue: Catalogue, site: Path) -> Builder:
    """Of the site that was built."""
    folder = assets_in(site)
    sources = {path.name: path.read_text(encoding="utf-8") for path in folder.glob("*.js")}
    assets = Assets(f"{folder.relative_to(site).as_posix()}/", sources)
    scripts = Scripts(assets.folder, assets.imports)
    return Builder(catalogue, Publication(SITE_URL, scripts=scripts), DAY)


@pytest.fixture(scope="module")
def outline(builder: Builder, site: Path) -> Outline:
    """That of the first page of prose of each language, as MkDocs has made it."""
    outline = Outline()
    prose = {page.locale: page for page in reversed(list(builder.pages())) if page.prose}
    for page in outline.pages():
        first = prose[page.locale]
        shell, document = builder.shell(first), (site / first.address / "index.html").read_text(encoding="utf-8")
        content = builder.content(first)
        head = builder.take(first, shell.head)  # with the style that the content asks for
        parts = {HEAD: head, HEADER: shell.header, BODY: content, FOOTER: shell.footer}
        for marker, part in parts.items():
            assert document.count(part) == 1
            document = document.replace(part, marker)
        outline.take(page, document)
    return outline


def test_every_page_of_the_site_is_the_one_that_was_built(
    builder: Builder, outline: Outline, site: Path, tmp_path: Path
) -> None:
    shown = Shown(builder, outline, (), tmp_path)
    pages = [path for path in shown.paths if path.endswith(".html")]
    different = [
        path for path in pages if shown.make(path) and (tmp_path / path).read_bytes() != (site / path).read_bytes()
    ]

    assert sorted(pages) == sorted(page.relative_to(site).as_posix() for page in site.rglob("*.html"))
    assert different == []


def test_what_stands_in_a_page_is_no_marker(outline: Outline, builder: Builder) -> None:
    page = next(page for page in builder.pages() if page.prose)
    filled = outline.fill(builder.shell(page), f"<p>{FOOTER} {HEAD} {BODY}</p>")

    assert f"<p>{FOOTER} {HEAD} {BODY}</p>" in filled
    assert filled.count(FOOTER) == 1


def test_a_file_is_made_when_it_is_asked_for_and_goes_with_the_site_that_it_is_of(
    builder: Builder, outline: Outline, tmp_path: Path
) -> None:
    shown = Shown(builder, outline, (), tmp_path)
    before = [*tmp_path.rglob("*")]
    made = [shown.make(f"{locale}/index.html") for locale in Locale]
    known = [shown.make("en/not/there/index.html"), shown.make("../index.html")]
    during = sorted(path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*.html"))
    shown.clear()

    assert (before, made, known) == ([], [True, True], [False, False])
    assert during == ["cy/index.html", "en/index.html"]
    assert [*tmp_path.rglob("*.html")] == []
