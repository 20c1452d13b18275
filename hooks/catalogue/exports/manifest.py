"""The manifest of each language: under which name and sign a device keeps the site (W3C, Web Application Manifest)."""

import json
from collections.abc import Iterator
from functools import partial

from catalogue.exports import ExportedFile, Source
from catalogue.languages.locales import Locale
from catalogue.model.colours import PAPER

NAME = "site.webmanifest"
ICONS = ({"src": "../assets/icon.svg", "sizes": "any", "type": "image/svg+xml"},)
PICTURES = tuple(
    {"src": "../assets/icon-512.png", "sizes": "512x512", "type": "image/png", "purpose": purpose}
    for purpose in ("any", "maskable")
)


def generate_files(source: Source) -> Iterator[ExportedFile]:
    """One in the folder of each language."""
    for locale in Locale:
        yield ExportedFile(f"{locale}/{NAME}", partial(_render, source, locale))


def _render(source: Source, locale: Locale) -> str:
    facts = {
        "name": source.catalogue.settings.name[locale],
        "lang": locale,
        "start_url": "./",
        "scope": "../",
        "display": "browser",
        "background_color": PAPER["light"],
        "theme_color": PAPER["light"],
        "icons": [*ICONS, *PICTURES],
    }
    return json.dumps(facts, ensure_ascii=False, indent=1) + "\n"
