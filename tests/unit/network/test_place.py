"""A site is asked where it is, and its pages name where it is to be."""

import pytest

from catalogue.languages.locales import Locale
from catalogue.network.site.place import SitePlace

HERE = "http://127.0.0.1:8000/"
THERE = "https://oak.example/path/"
TRIED = SitePlace(HERE, THERE)


@pytest.mark.parametrize(
    ("link", "target"),
    [
        ("../about/", f"{HERE}en/about/"),
        (" ../about/?query=a#part", f"{HERE}en/about/"),
        (f"{THERE}en/about/", f"{HERE}en/about/"),
        ("/path/assets/site.css", f"{HERE}assets/site.css"),
        ("/assets/site.css", f"{HERE}assets/site.css"),
        ("https://elsewhere.example/", ""),
        ("mailto:a@oak.example", ""),
        ("http://[::", ""),
    ],
)
def test_a_link_is_asked_where_the_site_is(link: str, target: str) -> None:
    assert TRIED.find_own(f"{HERE}en/home/", link) == target


def test_what_stands_beside_the_site_is_none_of_it() -> None:
    assert SitePlace(THERE, THERE).find_own(THERE, "/other/") == ""


@pytest.mark.parametrize(
    ("path", "locale"), [("en/", Locale.EN), ("cy/ynghylch/", Locale.CY), ("", None), ("enid/", None)]
)
def test_an_address_says_its_language(path: str, locale: Locale | None) -> None:
    assert TRIED.locale_of(THERE + path) is locale
