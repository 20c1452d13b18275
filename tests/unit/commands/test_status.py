"""What the overview says to people and to machines."""

import datetime
import json

from catalogue.commands.status import render_json, render_text
from catalogue.languages.pairs import Pair
from catalogue.model.kinds import PROSE
from catalogue.queries.overview import Overview, make_overview
from catalogue.queries.reviews import Reviewed
from tests.samples import make_catalogue_with_statement

DAY = datetime.date(2026, 11, 23)
OVERVIEW = Overview(
    day=DAY,
    reviews=(Reviewed("case_studies", 9, Pair(2, 0)), Reviewed(PROSE, 30, Pair(10, 1))),
    pages=124,
    words=Pair(34517, 36946),
    undated=("programme governor-training",),
    due=(),
    statement=Pair(datetime.date(2026, 11, 1), None),
)
OVERVIEW_TEXT = """\
reviewed by a person  texts  English  Welsh
case studies              9        2      0
prose                    30       10      1
all                      39       12      1

size   English  Welsh
pages      124    124
words    34517  36946

days since it was checked  English    Welsh
accessibility statement         22  no date

dates that nobody knows: 1
  programme governor-training

facts last checked more than 335 days before 2026-11-23: 0"""


def test_the_overview_is_aligned_tables_and_lists() -> None:
    assert render_text(OVERVIEW) == OVERVIEW_TEXT


def test_the_overview_is_also_for_machines() -> None:
    overview = json.loads(render_json(make_overview(make_catalogue_with_statement("2025-11-23"), DAY)))

    assert overview["day"] == "2026-11-23"
    assert overview["statement"] == {"en": "2025-11-23", "cy": "2025-11-23"}
    assert overview["reviews"][0] == {"collection": "programmes", "texts": 1, "reviewed": {"en": 0, "cy": 0}}
