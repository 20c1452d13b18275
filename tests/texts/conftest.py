"""Every text that editors have written, as it stands on the site."""

import pytest

from catalogue.load import load_catalogue
from catalogue.model.catalogue import Catalogue
from catalogue.queries.passages import Passage, generate_passages
from tests.conftest import ROOT


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    return load_catalogue(ROOT / "data", ROOT / "docs")


@pytest.fixture(scope="session")
def passages(catalogue: Catalogue) -> tuple[Passage, ...]:
    return tuple(generate_passages(catalogue))
