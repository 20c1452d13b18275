"""Where the web editors of GitHub and GitLab open a file, and where their forms are."""

from typing import Any

import pytest

from catalogue.languages.locales import Locale
from catalogue.model.repository import Repository, Written

PLACE = Written("data/programmes.yaml", 13).place
PAGE = "https://leaders.cymru/cy/rhaglenni/un/"


def _repository(address: str, **fields: Any) -> Repository:
    return Repository.model_validate({"address": address, **fields})


@pytest.mark.parametrize(
    ("repository", "expected"),
    [
        (
            _repository("https://github.com/body/site"),
            "https://github.com/body/site/edit/main/data/programmes.yaml#L13",
        ),
        (
            _repository("https://gitlab.body.cymru/team/site", branch="published"),
            "https://gitlab.body.cymru/team/site/-/edit/published/data/programmes.yaml#L13",
        ),
        (
            _repository("https://code.body.cymru/site", forge="gitlab", folder="/web site/"),
            "https://code.body.cymru/site/-/edit/main/web%20site/data/programmes.yaml#L13",
        ),
        (
            _repository("https://gitlab.com/body/site", forge="github", branch="texts/new #1"),
            "https://gitlab.com/body/site/edit/texts/new%20%231/data/programmes.yaml#L13",
        ),
    ],
    ids=["github", "gitlab by its host", "gitlab by name, in a folder", "what is said wins over the host"],
)
def test_the_web_editor_opens_the_file_at_its_line(repository: Repository, expected: str) -> None:
    assert repository.edit_address(PLACE) == expected


def test_a_whole_file_has_no_line() -> None:
    assert Written("docs/cy/tŷ.md").place == "docs/cy/t%C5%B7.md"


@pytest.mark.parametrize(
    ("locale", "address", "expected"),
    [
        (
            Locale.EN,
            "https://github.com/body/site",
            f"https://github.com/body/site/issues/new?template=mistake.yml&page={PAGE}",
        ),
        (
            Locale.CY,
            "https://github.com/body/site",
            f"https://github.com/body/site/issues/new?template=gwall.yml&page={PAGE}",
        ),
        (
            Locale.CY,
            "https://gitlab.com/body/site",
            f"https://gitlab.com/body/site/-/issues/new?issuable_template=gwall&issue[title]={PAGE}",
        ),
    ],
)
def test_the_form_is_in_the_language_of_the_page_and_knows_its_address(
    locale: Locale, address: str, expected: str
) -> None:
    assert _repository(address).form_address(locale, PAGE) == expected
