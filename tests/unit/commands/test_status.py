"""What the overview says to people and to machines."""

import datetime
import json

from catalogue.commands.status import render_json, render_text
from catalogue.languages.locales import Locale
from catalogue.languages.pairs import Pair
from catalogue.model.kinds import PROSE
from catalogue.queries.overview import Overview, make_overview
from catalogue.queries.translation_progress import Progress, Waiting
from tests.samples import make_catalogue_with_statement

DAY = datetime.date(2026, 11, 23)
OVERVIEW = Overview(
    day=DAY,
    progress=(Progress("case_studies", 90, Pair(0, 2), Pair(20, 0)), Progress(PROSE, 300, Pair(0, 0), Pair(10, 1))),
    waiting=(
        Waiting("case-study:one", Locale.CY, "editors", ("one.summary (stale)",)),
        Waiting("case-study:two", Locale.CY, "editors", ("two.title (new)",)),
    ),
    pages=124,
    words=Pair(34517, 36946),
    undated=("programme governor-training",),
    due=(),
    statement=Pair(datetime.date(2026, 11, 1), None),
)
OVERVIEW_TEXT = """\
texts in two languages  texts  English waits  English read  Welsh waits  Welsh read
case studies               90              0            20            2           0
prose                     300              0            10            0           1
all                       390              0            30            2           1

texts that wait: 2
  case-study:one, Welsh: one.summary (stale)
  case-study:two, Welsh: two.title (new)

who is to act  English  Welsh
editors              0      2

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
    assert overview["progress"][0] == {
        "collection": "programmes",
        "texts": 3,
        "waiting": {"en": 3, "cy": 3},
        "read": {"en": 0, "cy": 0},
    }
