"""The HTML of every page is valid: the Nu HTML Checker has no error and no warning."""

from pathlib import Path

from tests.nu import find_html_faults


def test_the_nu_checker_finds_nothing(site: Path) -> None:
    assert find_html_faults(site) == []
