"""security.txt."""

import datetime

import pytest

from catalogue.exports import Source, generate_exports
from catalogue.model.addresses import Addresses
from catalogue.model.catalogue import Catalogue
from catalogue.model.interface import NO_WORDS
from catalogue.model.settings import NO_SETTINGS
from tests.samples import make_catalogue

DAY = datetime.date(2026, 11, 23)
PATH = ".well-known/security.txt"


def _exported(catalogue: Catalogue, url: str = "https://example.org/") -> dict[str, str]:
    source = Source(catalogue, Addresses(catalogue), url, DAY)
    return {file.path: str(file.render()) for file in generate_exports(source) if not file.path.endswith(".png")}


def _with_address(email: str | None) -> Catalogue:
    return make_catalogue(settings=NO_SETTINGS.model_copy(update={"security": email}))


def test_it_says_to_whom_one_writes_until_when_and_in_which_languages() -> None:
    assert _exported(_with_address("holes@example.org"))[PATH] == (
        "Contact: mailto:holes@example.org\n"
        "Expires: 2027-11-22T00:00:00Z\n"
        "Preferred-Languages: en, cy\n"
        "Canonical: https://example.org/.well-known/security.txt\n"
    )


def test_it_names_no_place_that_is_not_known() -> None:
    assert "Canonical" not in _exported(_with_address("holes@example.org"), "")[PATH]


@pytest.mark.parametrize(
    "catalogue", [_with_address(None), Catalogue([], NO_WORDS, below=_with_address("a@b.example"))]
)
def test_there_is_none_where_nobody_is_to_be_written_to(catalogue: Catalogue) -> None:
    assert PATH not in _exported(catalogue)
