"""build.json."""

import datetime
import json

from catalogue.exports import Source, generate_exports
from catalogue.model.addresses import Addresses
from catalogue.model.provenance import Provenance
from tests.samples import make_catalogue, make_programme, make_stage

DAY = datetime.date(2026, 11, 23)


def test_a_build_says_of_what_it_is_made_when_and_how_much_there_is() -> None:
    catalogue = make_catalogue(make_stage(), make_programme("one"), make_programme("two"))
    provenance = Provenance("0123456789abcdef0123456789abcdef01234567", "2027.5.1", "1.6.1")
    source = Source(catalogue, Addresses(catalogue), "https://example.org/a/", DAY, provenance)
    text = next(str(file.render()) for file in generate_exports(source) if file.path == "build.json")
    told = json.loads(text)
    records = told["counts"].pop("records")

    assert told == {
        "address": "https://example.org/a/",
        "commit": "0123456789abcdef0123456789abcdef01234567",
        "day": "2026-11-23",
        "versions": {"engine": "2027.5.1", "mkdocs": "1.6.1"},
        "counts": {"pages": told["counts"]["pages"], "prose": 0},
    }
    assert (records["programme"], records["stage"], records["resource"]) == (2, 1, 0)
    assert told["counts"]["pages"] % 2 == 0
    assert text.endswith("}\n")
