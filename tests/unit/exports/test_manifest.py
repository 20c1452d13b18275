"""The manifest: one for each language, whose pictures are those of the site."""

import datetime
import json
from typing import Any

from catalogue.exports import Source
from catalogue.exports.manifest import generate_files
from catalogue.model.addresses import Addresses
from tests.conftest import ROOT
from tests.samples import make_catalogue

DAY = datetime.date(2026, 11, 23)


def _manifests() -> dict[str, dict[str, Any]]:
    catalogue = make_catalogue()
    files = generate_files(Source(catalogue, Addresses(catalogue), "", DAY))
    return {file.path: json.loads(file.render()) for file in files}


def test_each_language_has_its_own_with_its_name() -> None:
    names = {path: (each["lang"], each["name"]) for path, each in _manifests().items()}
    settings = make_catalogue().settings

    assert names == {
        "en/site.webmanifest": ("en", settings.name.en),
        "cy/site.webmanifest": ("cy", settings.name.cy),
    }


def test_its_pictures_are_there_and_its_colour_is_that_of_paper() -> None:
    assets = ROOT / "docs/assets"
    for manifest in _manifests().values():
        assert [each["src"] for each in manifest["icons"] if not (ROOT / "docs/en" / each["src"]).is_file()] == []
        assert f"--paper: light-dark({manifest['background_color']}," in (assets / "css/tokens.css").read_text("utf-8")
