"""What we replace of the theme is still what we replaced: a new release must be looked at before it is taken."""

import hashlib
import re
from importlib.resources import files

import pytest

from tests.conftest import ROOT

OVERRIDES = ROOT / "overrides"
DIGESTS = {
    "main.html": "8536d352b0093623df9e0032894f321cbe264b15a9b48cdd962583772455dadb",
    "partials/javascripts/base.html": "d6113712bc4deb30b4bd810ee0dfc28b6f04d2f88cc0016c0f1766eac7b762b6",
    "partials/javascripts/content.html": "3722e156f0f6339de39fbbfc178b6e401d1a4fb890f189ac5b80c2504bda7dcf",
    "partials/language.html": "3a44516f305006ac794f51a45ad7b532cf270916d8e92e8c42784e58b2eff0a3",
}
"""SHA-256 of the original of each file in overrides/; base.html stands for main.html, which extends it."""


def _original(name: str) -> str:
    return files("material").joinpath("templates", name).read_text(encoding="utf-8")


def test_every_replaced_file_is_known() -> None:
    ours = {path.relative_to(OVERRIDES).as_posix() for path in OVERRIDES.rglob("*") if path.is_file()}

    assert ours == set(DIGESTS)


@pytest.mark.parametrize("name", DIGESTS)
def test_the_original_is_the_one_that_was_replaced(name: str) -> None:
    original = _original("base.html" if name == "main.html" else name)

    assert hashlib.sha256(original.encode()).hexdigest() == DIGESTS[name]


def test_every_block_that_we_fill_is_a_block_of_the_theme() -> None:
    block = re.compile(r"{% block (\w+) %}")
    ours = set(block.findall((OVERRIDES / "main.html").read_text(encoding="utf-8")))

    assert ours - set(block.findall(_original("base.html"))) == set()
