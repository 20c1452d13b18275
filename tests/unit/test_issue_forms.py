"""The forms for a mistake on a page, which pages lead to by their names: the same questions in both languages."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from catalogue.commands.start import STARTER
from catalogue.languages.locales import Locale
from catalogue.languages.telling import is_in_other_language
from catalogue.model.repository import FORMS
from tests.conftest import ROOT

GITHUB, GITLAB = ".github/ISSUE_TEMPLATE", ".gitlab/issue_templates"


def _form(locale: Locale) -> Any:
    return yaml.safe_load((ROOT / GITHUB / f"{FORMS[locale]}.yml").read_text(encoding="utf-8"))


def _headings(locale: Locale) -> int:
    return (ROOT / GITLAB / f"{FORMS[locale]}.md").read_text(encoding="utf-8").count("\n## ")


def test_both_languages_ask_the_same() -> None:
    english, welsh = (
        [(part["type"], part.get("id"), part.get("validations")) for part in _form(locale)["body"]] for locale in Locale
    )

    assert english == welsh
    assert _headings(Locale.EN) == _headings(Locale.CY)


def test_an_address_fills_the_field_of_the_page() -> None:
    assert [part["id"] for part in _form(Locale.CY)["body"] if part["type"] == "input"] == ["page"]


@pytest.mark.parametrize("locale", Locale)
def test_a_form_is_in_its_language(locale: Locale) -> None:
    form = _form(locale)
    said = " ".join(str(text) for part in form["body"] for text in part["attributes"].values())

    assert not is_in_other_language(f"{form['name']} {form['description']} {said}", locale)
    assert is_in_other_language(f"{form['name']} {form['description']} {said}", locale.other)


@pytest.mark.parametrize("folder", [GITHUB, GITLAB])
def test_a_site_of_ones_own_begins_with_the_same_forms(folder: str) -> None:
    assert _texts(STARTER / folder) == _texts(ROOT / folder)


def _texts(folder: Path) -> dict[str, str]:
    return {path.name: path.read_text(encoding="utf-8") for path in folder.iterdir()}
