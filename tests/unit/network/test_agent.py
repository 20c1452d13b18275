"""Hosts learn whose program asks them."""

from pathlib import Path

import pytest

from catalogue.network.agent import find_owner

OAK = "name: {en: The Oak Path, cy: Llwybr y Dderwen}\naddress: https://oak.example/\n"


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        (OAK, "The-Oak-Path-links (+https://oak.example/)"),
        ("name: {en: Tŷ, cy: Tŷ}\naddress: https://tŷ.example/\n", "T-links"),
        ("name: [", "catalogue-links"),
        ("- name", "catalogue-links"),
    ],
)
def test_an_agent_names_the_site(tmp_path: Path, settings: str, said: str) -> None:
    (tmp_path / "site.yaml").write_text(settings, encoding="utf-8")

    assert find_owner(tmp_path).introduce("links") == said


def test_where_there_is_no_site_the_program_names_itself(tmp_path: Path) -> None:
    assert find_owner(tmp_path).introduce("verify") == "catalogue-verify"
