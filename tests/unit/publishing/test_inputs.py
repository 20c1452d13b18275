"""Whatever a site is made from counts when it is asked whether anything has changed."""

import os
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from catalogue.publishing import inputs
from catalogue.publishing.inputs import mark_inputs

SETTINGS = """
site_name: data/site.yaml  # in site, whatever it is called
site_url: !ENV [SITE_URL, '']
copyright: !ENV OWNER
site_dir: site
theme: {custom_dir: overrides}
hooks:
  - hooks/events.py
  - own.py
"""
FILES = (
    "data/programmes.yaml",
    "docs/en/about.md",
    "examples/programmes.yaml",
    "engine/docs/assets/site.js",
    "engine/hooks/events.py",
    "engine/hooks/catalogue/templates/page.html",
    "engine/overrides/main.html",
    "engine/own.py",
    "engine/pyproject.toml",
    "packages/mkdocs-1.6.1.dist-info/METADATA",
    "packages/mkdocs/build.py",
    "engine/site/index.html",
    "engine/README.md",
)


@dataclass
class Inputs:
    """Those of a build in one folder."""

    folder: Path
    environment: dict[str, str] = field(default_factory=dict)

    @property
    def mark(self) -> str:
        return mark_inputs(self.environment).all

    def write(self, path: str, text: str = "other") -> None:
        (self.folder / path).parent.mkdir(parents=True, exist_ok=True)
        (self.folder / path).write_text(text, encoding="utf-8")


@pytest.fixture
def build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Inputs:
    build = Inputs(tmp_path)
    for path in FILES:
        build.write(path, "one")
    build.write("engine/mkdocs.yml", SETTINGS)
    monkeypatch.setattr(inputs, "engine_folder", lambda: tmp_path / "engine")
    monkeypatch.setattr(inputs, "PACKED", tmp_path / "engine" / "hooks" / "catalogue" / "engine")
    monkeypatch.setattr(sys, "path", [str(tmp_path / "packages"), str(tmp_path / "gone")])
    folders = {"DATA": "data", "DOCS": "docs", "EXAMPLES": "examples"}
    build.environment = {f"CATALOGUE_{name}": str(tmp_path / place) for name, place in folders.items()}
    build.environment |= {"SOURCE_DATE_EPOCH": "1795392000", "OWNER": "We", "SHLVL": "1"}
    return build


def _upgrade(build: Inputs) -> None:
    packages = build.folder / "packages"
    (packages / "mkdocs-1.6.1.dist-info").rename(packages / "mkdocs-1.6.2.dist-info")


def _install_again(build: Inputs) -> None:
    os.utime(build.folder / "packages" / "mkdocs-1.6.1.dist-info", (1, 1))


CHANGES: dict[str, Callable[[Inputs], object]] = {
    "a record": lambda build: build.write("data/programmes.yaml"),
    "a record of the same length": lambda build: build.write("data/programmes.yaml", "eno"),
    "a new file": lambda build: build.write("data/news.yaml"),
    "a file deleted": lambda build: (build.folder / "data/programmes.yaml").unlink(),
    "an empty folder": lambda build: (build.folder / "data/empty").mkdir(),
    "rights": lambda build: (build.folder / "data/programmes.yaml").chmod(0o600),
    "prose": lambda build: build.write("docs/en/about.md"),
    "an asset of the site": lambda build: build.write("docs/assets/icon.svg"),
    "an example": lambda build: build.write("examples/programmes.yaml"),
    "the engine's assets": lambda build: build.write("engine/docs/assets/site.js"),
    "the engine's code": lambda build: build.write("engine/hooks/events.py"),
    "a template": lambda build: build.write("engine/hooks/catalogue/templates/page.html"),
    "the theme": lambda build: build.write("engine/overrides/main.html"),
    "a hook beside the settings": lambda build: build.write("engine/own.py"),
    "the settings": lambda build: build.write("engine/mkdocs.yml", SETTINGS + "\n"),
    "the version of the engine": lambda build: build.write("engine/pyproject.toml"),
    "the version of a package": _upgrade,
    "a package that is installed again": _install_again,
    "the day": lambda build: build.environment.update(SOURCE_DATE_EPOCH="1795478400"),
    "the commit": lambda build: build.environment.update(SOURCE_COMMIT="0123456"),
    "the address": lambda build: build.environment.update(SITE_URL="https://example.org/"),
    "no examples": lambda build: build.environment.update(CATALOGUE_EXAMPLES=""),
    "modules elsewhere": lambda build: build.environment.update(PYTHONPATH="elsewhere"),
    "a variable that the settings name": lambda build: build.environment.update(OWNER="They"),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_every_input_counts(build: Inputs, change: Callable[[Inputs], object]) -> None:
    before = build.mark
    change(build)

    assert build.mark != before


def test_the_version_of_python_counts(build: Inputs, monkeypatch: pytest.MonkeyPatch) -> None:
    before = build.mark
    monkeypatch.setattr(sys, "version", "3.99.0")

    assert build.mark != before


NO_INPUTS: dict[str, Callable[[Inputs], object]] = {
    "the site": lambda build: build.write("engine/site/index.html"),
    "what is read by people alone": lambda build: build.write("engine/README.md"),
    "bytecode": lambda build: build.write("engine/hooks/catalogue/__pycache__/load.pyc"),
    "a terminal": lambda build: build.environment.update(SHLVL="2"),
    "nothing": lambda _: None,
}


@pytest.mark.parametrize("change", NO_INPUTS.values(), ids=NO_INPUTS)
def test_what_no_build_reads_does_not_count(build: Inputs, change: Callable[[Inputs], object]) -> None:
    before = build.mark
    change(build)

    assert build.mark == before


def test_a_link_in_the_data_is_for_the_build_to_look_at(build: Inputs) -> None:
    (build.folder / "data" / "news.yaml").symlink_to(build.folder / "data" / "programmes.yaml")

    with pytest.raises(OSError, match="neither a file nor a folder"):
        mark_inputs(build.environment)
