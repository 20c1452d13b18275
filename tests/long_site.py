"""The invented site with so many programmes more that its lists come in pages."""

from pathlib import Path

import pytest
import yaml

from bench.records import generate_programmes, read_records
from catalogue.load import load_catalogue
from catalogue.model.catalogue import Catalogue
from tests.conftest import copy_project, make_once, run_catalogue

MORE = 230


@pytest.fixture(scope="session")
def long_project(shared: Path) -> Path:
    return make_once(shared / "long", _build)


@pytest.fixture(scope="session")
def long_catalogue(long_project: Path) -> Catalogue:
    return load_catalogue(long_project / "data", long_project / "docs")


def _build(project: Path) -> None:
    data = copy_project(project) / "data"
    first_stage = read_records(data, "stages")[0]["id"]
    (data / "programmes").mkdir()
    for record in generate_programmes(read_records(data, "programmes"), MORE):
        record["stages"] = sorted({first_stage, *record["stages"]})
        record.pop("requirements", None)  # so short that a place at the end would make Welsh of English
        text = yaml.safe_dump(record, allow_unicode=True)
        (data / "programmes" / f"{record['id']}.yaml").write_text(text, encoding="utf-8")
    done = run_catalogue(project, "build", SITE_URL="https://oak-path.example/")
    assert done.returncode == 0, done.stdout + done.stderr
