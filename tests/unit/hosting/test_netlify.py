"""_headers and _redirects, for hosts that no test can start."""

import pytest

from catalogue.hosting import netlify
from catalogue.hosting.policy import HEADERS
from catalogue.hosting.site import Hosting, base_of

MOVED = {"cy/hen-dŷ/": "cy/rhestr/#tŷ", "en/old/": "en/new/"}


def _files(base: str) -> dict[str, str]:
    return {file.path: file.text for file in netlify.generate_files(Hosting(base, "assets/0123/", MOVED))}


def test_every_page_has_the_headers_of_the_policy_and_what_is_fixed_is_kept() -> None:
    rules = _files("/")["_headers"].split("\n/")

    assert rules[0].splitlines()[0] == "/*"
    sent = [line.strip() for line in rules[0].splitlines()[1:-2]]
    assert sent == [f"{name}: {said}" for name, said in HEADERS.items()]
    assert rules[1] == "assets/0123/*\n  Cache-Control: public, max-age=31536000, immutable"


@pytest.mark.parametrize("base", ["/", "/paths/"])
def test_what_is_made_for_other_sites_is_open_to_them(base: str) -> None:
    rules = _files(base)["_headers"].split(f"\n{base}")

    assert [rule.split("\n") for rule in rules[2:]] == [
        ["data/*", "  Access-Control-Allow-Origin: *"],
        ["*.ics", "  Access-Control-Allow-Origin: *"],
        ["*.atom", "  Access-Control-Allow-Origin: *"],
        ["*.xml", "  Access-Control-Allow-Origin: *", ""],
    ]


@pytest.mark.parametrize("base", ["/", "/paths/"])
def test_each_moved_address_is_led_on_and_each_language_has_its_own_page_for_what_is_missing(base: str) -> None:
    assert _files(base)["_redirects"].splitlines() == [
        f"{base}cy/hen-d%C5%B7/ {base}cy/rhestr/#tŷ 301!",
        f"{base}cy/hen-d%C5%B7/ {base}cy/rhestr/#tŷ 301",
        f"{base}en/old/ {base}en/new/ 301!",
        f"{base}en/old/ {base}en/new/ 301",
        f"{base}en/* {base}en/404.html 404",
        f"{base}cy/* {base}cy/404.html 404",
    ]


@pytest.mark.parametrize(
    ("url", "base"),
    [("https://example.org/", "/"), ("https://example.org/paths/ours/", "/paths/ours/"), ("", "/")],
)
def test_the_base_is_the_path_of_the_address(url: str, base: str) -> None:
    assert base_of(url) == base
