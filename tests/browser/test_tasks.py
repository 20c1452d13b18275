"""What readers come for, in no more taps than it may take: the scripts that make look runs on the real site."""

from typing import get_args

import pytest
from playwright.sync_api import Browser

from bench.person import Kind, StuckError, Way, somebody
from bench.subjects import Site, Subjects
from bench.tasks import TASKS, Task, do
from catalogue.languages.locales import Locale
from catalogue.languages.pairs import Pair

from .acting import alternating
from .invented import CATALOGUE

SUBJECTS = Subjects(
    stage="leading-a-team",
    programme="team-compass",
    qualification="oak-award",
    talk="nearly-there",
    looked_for=Pair(en="hedgehog infants", cy="babanod draenog"),
    school="draenog",
)


@alternating("task, locale, way", TASKS, Locale, [Way.TOUCH, Way.TOUCH, Way.KEYBOARD])
def test_a_task_takes_no_more_taps_than_it_may(
    browser: Browser, address: str, task: Task, locale: Locale, way: Way
) -> None:
    with somebody(browser, address, way) as person:
        done = do(task, person, Site(CATALOGUE, SUBJECTS, locale), way)

    assert (done.said, done.within) == ("", True), done


@pytest.mark.parametrize("kind", get_args(Kind))
def test_somebody_is_stuck_where_nothing_has_the_name(browser: Browser, address: str, kind: Kind) -> None:
    with somebody(browser, address, Way.TOUCH) as person:
        person.open("en/")
        with pytest.raises(StuckError, match=f"there is no visible {kind} 'Nowhere'"):
            person.press(kind, "Nowhere", patience=1)

        assert person.taps == 0
