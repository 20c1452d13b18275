"""Where a site may be published."""

import pytest

from catalogue.model.site_address import find_address_fault

UNSEEN, NO_SPACE = "holds a space or a sign that is not seen", "take it out, or write %20 for a space"
DOTS, NO_DOTS = "holds dots or nothing between two slashes", "write the path that they lead to"
NO_HOST = "write it as in https://example.org/, other letters as xn--"


@pytest.mark.parametrize(
    "address",
    [
        "https://example.org/",
        "http://example.org",
        "https://example.org:8080/leadership/site/",
        "https://example.org/a&b/o'neil/%C5%B7/",
        "https://xn--lln-4ya.cymru/",
        "http://[::1]:8000/",
    ],
)
def test_a_site_may_be_published_there(address: str) -> None:
    assert find_address_fault(address) is None


@pytest.mark.parametrize(
    ("address", "what", "remedy"),
    [
        ("example.org/a/", "is no address of a site", "write https://, the host, and a slash at the end"),
        ("ftp://example.org/", "is no address of a site", "write https://, the host, and a slash at the end"),
        (
            "https://example.org/a b/",
            "holds a space or a sign that is not seen",
            "take it out, or write %20 for a space",
        ),
        ("https://example.org/\n", UNSEEN, NO_SPACE),
        ("http://h/a?b=1&c", "holds a query or a fragment", "end it behind the path, with a slash"),
        ("https://example.org/#top", "holds a query or a fragment", "end it behind the path, with a slash"),
        ("https://me:word@example.org/", "holds a name or a password", "take out what stands before the host"),
        ("https:///a/", "has no host that is one", NO_HOST),
        ("https://llŷn.cymru/", "has no host that is one", NO_HOST),
        ("https://example.org:99999/", "has no host that is one", NO_HOST),
        ("https://[::1/", "has no host that is one", NO_HOST),
        ("https://example.org/a//b/", DOTS, NO_DOTS),
        (
            "https://example.org/a/../b/",
            "holds dots or nothing between two slashes",
            "write the path that they lead to",
        ),
        ("https://example.org/ŷ/", "holds 'ŷ', which no path may hold", "write %C5%B7 in its place"),
        ('https://example.org/a"b/', "holds '\"', which no path may hold", "write %22 in its place"),
        ("https://example.org/100%/", "holds '%', which no path may hold", "write %25 in its place"),
    ],
)
def test_what_is_no_address_of_a_site_is_refused(address: str, what: str, remedy: str) -> None:
    assert find_address_fault(address) == (f"{address!r} {what}", remedy)


def test_an_address_that_leaves_no_room_for_pages_is_refused() -> None:
    fault = find_address_fault(f"https://example.org/{'a' * 300}/")

    assert fault == (f"'https://example.org/{'a' * 40}' is longer than 200 characters", "choose a shorter path")
