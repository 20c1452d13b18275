"""Whatever is edited, in whatever order: the preview shows what a site looks like that is made of the files alone."""

import os
import random
import shutil
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from catalogue.keeping.answers import NO_ANSWERS, Answers
from catalogue.load import load_catalogue
from catalogue.model.catalogue import Catalogue
from catalogue.pages.views.scripts import Scripts
from catalogue.pages.views.shell import Publication
from catalogue.publishing.builder import Builder
from catalogue.publishing.outline import BODY, FOOTER, HEAD, HEADER, Outline
from catalogue.publishing.shown import Shown
from catalogue.publishing.static import generate_static, make_assets
from catalogue.reading.faults import DataError
from catalogue.reading.garbage import collect_again
from tests.conftest import ROOT, SITE
from tests.samples import DAY

from .edits import EDITS

CHAINS, LENGTH = (20, 15) if "FUZZ" in os.environ else (1, 3)
"""Sites that are edited, and how often each: 300 edits under `make fuzz`."""
TRIES = 20
"""Edits that may be refused before one is not."""
Files = dict[str, bytes]


@dataclass
class Preview:
    """What make serve holds on to while one edits, without a server."""

    site: Path
    folder: Path
    known: Answers = field(default_factory=lambda: Answers(lasting=True))
    shown: Shown | None = None

    def read(self) -> list[str]:
        """Reads what was saved; what is wrong with it, and then everything stays as it was."""
        try:
            catalogue = load_catalogue(self.site / "data", self.site / "docs", DAY, known=self.known)
        except DataError as error:
            return [str(fault) for fault in error.faults]
        former, self.shown = self.shown, _show(catalogue, self.site, self.folder)
        if former:
            former.clear()
        return []

    @property
    def files(self) -> Files:
        """Every file, as it is answered when it is asked for."""
        assert self.shown
        return {path: self._ask(path) for path in self.shown.paths}

    def _ask(self, path: str) -> bytes:
        assert self.shown
        assert self.shown.make(path)
        return (self.folder / path).read_bytes()


def _show(catalogue: Catalogue, site: Path, folder: Path) -> Shown:
    docs, engine = site / "docs", ROOT / "docs"
    assets = make_assets(catalogue, docs, engine, preview=True)
    outline = Outline()
    for page in outline.pages():
        outline.take(page, f"<html><head>{HEAD}</head><body>{HEADER}{BODY}{FOOTER}</body></html>")
    publication = Publication("http://127.0.0.1:8000/", preview=True, scripts=Scripts(assets.folder, assets.imports))
    static = generate_static(assets, catalogue, docs, engine)
    return Shown(Builder(catalogue, publication, DAY), outline, static, folder)


@pytest.mark.parametrize("chain", range(CHAINS))
def test_a_preview_that_was_edited_is_the_one_that_is_made_anew(tmp_path: Path, chain: int) -> None:
    draw, site = random.Random(chain), tmp_path / "site"
    shutil.copytree(SITE, site)
    preview = Preview(site, tmp_path / "kept")
    assert preview.read() == []
    for number in range(LENGTH):
        edited = _edit_until_accepted(draw, preview, tmp_path)

        anew = Preview(site, tmp_path / f"anew-{number}", NO_ANSWERS)
        assert anew.read() == []
        assert _differing(preview.files, anew.files) == [], f"after {edited}, number {number} of {chain}"
        shutil.rmtree(anew.folder)
        collect_again()


def _edit_until_accepted(draw: random.Random, preview: Preview, place: Path) -> list[str]:
    """What was done. An edit that is refused is refused in the same words, and taken back."""
    done = []
    for _ in range(TRIES):
        edit = draw.choice(EDITS)
        done.append(edit.__name__)
        shutil.copytree(preview.site, place / "before")
        edit(draw, preview.site)
        told = preview.read()
        assert told == Preview(preview.site, place / "refused", NO_ANSWERS).read(), done
        if not told:
            shutil.rmtree(place / "before")
            return done
        shutil.rmtree(preview.site)
        (place / "before").rename(preview.site)
    raise AssertionError(f"nothing was accepted: {done}")


def _differing(kept: Files, anew: Files) -> list[str]:
    return sorted(path for path in {*kept, *anew} if kept.get(path) != anew.get(path))
