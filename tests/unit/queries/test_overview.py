"""The overview: how much there is, and which dates are not known."""

import datetime

import pytest

from catalogue.languages.locales import Locale
from catalogue.queries.overview import make_overview
from tests.samples import RIGHT, make_catalogue_with_statement

DAY = datetime.date(2026, 11, 23)
PAST = """\
- id: old-course
  title: {en: Former programme, cy: Rhaglen flaenorol}
  summary: {en: For heads then, cy: I benaethiaid gynt}
  state: past
  replaced_by: [first-course]
  stages: [first-steps]
  audience: {en: Heads, cy: Penaethiaid}
"""
COHORTS = """\
  cohorts:
    - label: {en: Cohort 1, cy: Carfan 1}
      starts: 2027-01-14
    - label: {en: Cohort 2, cy: Carfan 2}
"""
ROLLING = "      rolling: true\n"


@pytest.mark.parametrize(
    ("programmes", "undated"),
    [
        (RIGHT["programmes"], ("programme first-course",)),
        (RIGHT["programmes"] + PAST, ("programme first-course",)),
        (RIGHT["programmes"] + COHORTS, ("programme first-course, Cohort 2",)),
        (RIGHT["programmes"] + COHORTS + ROLLING, ()),
    ],
)
def test_dates_that_are_not_known_are_named(programmes: str, undated: tuple[str, ...]) -> None:
    assert make_overview(make_catalogue_with_statement(programmes=programmes), DAY).undated == undated


def test_the_overview_counts_each_text_once_and_each_page_in_both_languages() -> None:
    before = make_overview(make_catalogue_with_statement(), DAY)
    after = make_overview(make_catalogue_with_statement(programmes=RIGHT["programmes"] + COHORTS), DAY)

    assert before.pages == after.pages
    assert {locale: after.words[locale] - before.words[locale] for locale in Locale} == {Locale.EN: 4, Locale.CY: 4}
