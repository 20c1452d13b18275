"""The engine holds nothing of this site: no id, no title, no abbreviation."""

from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.content import find_content

QUALIFICATION = "National Professional Qualification for Headship"
DATA = """\
- id: npqh
  title: {en: National Professional Qualification for Headship, cy: Cymhwyster Proffesiynol Cenedlaethol}
  abbreviation: {en: NPQH, cy: CPCP}
- id: executive-headteacher
  title: {en: Executive headteacher, cy: Pennaeth gweithredol}
- id: llanfaes
  title: {en: Llanfaes Primary School, cy: Ysgol Gynradd Llanfaes}
  questions:
    - {id: vision-own-words, en: Whose, cy: Pwy biau}
- id: statement
  title: {en: Statement, cy: Gosodiad}
- id: not-yet
  title: {en: Local authority, cy: Awdurdod lleol}
- id: inset
  title: {en: INSET, cy: HMS}
- id: learning-needs
  title: {en: Additional learning needs, cy: Anghenion dysgu ychwanegol}
"""
"""Some of what sites are about."""


def _engine(folder: Path, file: str, text: str) -> Path:
    """An engine of one file."""
    path = folder / "engine" / file
    path.parent.mkdir(parents=True)
    path.write_text(text, encoding="utf-8")
    return folder / "engine"


def _data(folder: Path) -> Path:
    (folder / "data").mkdir()
    (folder / "data" / "programmes.yaml").write_text(DATA, encoding="utf-8")
    return folder / "data"


def test_nothing_of_this_site_stands_in_the_engine() -> None:
    assert find_content(ROOT, ROOT / "data") == []


@pytest.mark.parametrize(
    ("file", "text", "name"),
    [
        ("hooks/catalogue/pages/views/home.py", 'FIRST = "npqh"\n', "npqh"),
        ("hooks/catalogue/pages/templates/home.html", '<a href="programmes/npqh/">', "npqh"),
        ("hooks/catalogue/exports/feed.py", "# such as CPCP\n", "CPCP"),
        ("overrides/main.html", "<p>Llanfaes Primary School</p>", "Llanfaes Primary School"),
        ("docs/assets/stage.js", 'const last = "executive-headteacher";\n', "executive-headteacher"),
        ("docs/assets/css/parts/map.css", ".school-llanfaes, .llanfaes {}\n", "llanfaes"),
        ("docs/assets/icon.svg", "<title>ysgol\ngynradd Llanfaes</title>", "Ysgol Gynradd Llanfaes"),
        ("hooks/catalogue/words.json", '{"vision-own-words": 4}', "vision-own-words"),
        ("hooks/catalogue/words.yaml", "a: {id: vision-own-words}\n", "vision-own-words"),
        ("hooks/catalogue/words.md", "The *national professional qualification* for headship.\n", QUALIFICATION),
        ("hooks/catalogue/words.txt", "npqh\n", "npqh"),
    ],
)
def test_a_name_of_the_site_is_found_in_any_file_of_the_engine(tmp_path: Path, file: str, text: str, name: str) -> None:
    found = find_content(_engine(tmp_path, file, text), _data(tmp_path))

    assert f"{file}: {name}" in found


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("hooks/catalogue/model/settings.py", "statement: Line | None = None\n"),
        ("docs/assets/search.js", "// not yet: the local authority\n"),
        ("docs/assets/css/base.css", ".card { inset: 0; }\n"),
        ("hooks/catalogue/model/interface.yaml", "words: {en: Additional learning needs}\n"),
        ("hooks/catalogue/pages/home.py", 'FIRST = "npqhs, my-llanfaes"\n'),
        ("hooks/catalogue/search/lexicon/en.txt", "npqh\n"),
    ],
)
def test_common_words_those_of_the_engine_and_parts_of_longer_words_are_no_content(
    tmp_path: Path, file: str, text: str
) -> None:
    assert find_content(_engine(tmp_path, file, text), _data(tmp_path)) == []


@pytest.mark.parametrize("locale", ["en", "cy"])
def test_the_name_of_the_site_is_content_too(tmp_path: Path, locale: str) -> None:
    data = _data(tmp_path)
    (data / "site.yaml").write_text("name: {en: The Oak Path, cy: Llwybr y Dderwen}\n", encoding="utf-8")
    title = {"en": "The Oak Path", "cy": "Llwybr y Dderwen"}[locale]

    found = find_content(_engine(tmp_path, "overrides/main.html", f"<title>{title}</title>"), data)

    assert found == [f"overrides/main.html: {title}"]
