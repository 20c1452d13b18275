"""The least that a site generator has to do, in MkDocs's place."""

import datetime
from pathlib import Path

from catalogue.model.catalogue import Catalogue
from catalogue.pages.views.scripts import NOT_PUBLISHED, Scripts
from catalogue.pages.views.shell import Publication
from catalogue.publishing.builder import Builder
from catalogue.publishing.generator import SiteContent
from catalogue.publishing.writing import Writing


def generate_site(
    catalogue: Catalogue, site: Path, day: datetime.date, url: str = "", scripts: Scripts = NOT_PUBLISHED
) -> None:
    """Writes the pages of a catalogue as on one day into a folder."""
    builder = Builder(catalogue, Publication(url, scripts=scripts), day)
    writing = Writing(builder, site)
    generate(builder, site)
    writing.finish()


def generate(content: SiteContent, site: Path) -> None:
    """All that a site generator has to do."""
    for page in content.pages():
        shell = content.shell(page)
        document = (
            f'<!doctype html><html lang="{shell.locale}"><head>{shell.head}</head>'
            f"<body>{shell.header}{content.content(page)}{shell.footer}</body></html>"
        )
        to_write = content.take(page, document)
        if to_write:
            folder = site / page.address
            folder.mkdir(parents=True, exist_ok=True)
            (folder / "index.html").write_text(to_write, encoding="utf-8")
