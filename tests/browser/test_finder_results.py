"""What the programme finder finds: numbers, ways out, order, and the list without scripts."""

import datetime
import re

import pytest
from playwright.sync_api import expect

from catalogue.languages.locales import Locale
from catalogue.model.records import Programme
from catalogue.queries.ranking import OPENNESS
from catalogue.queries.status import programme_status

from .acting import WIDTHS, alternating, cards_of
from .axe import violations
from .conftest import NewVisitor, Visitor
from .finding import ALL, ENGLISH, LATER, TODAY, WELSH, Words, number_beside, open_on
from .invented import CATALOGUE

STATES = {
    "filtered": "role=head&status=to_be_confirmed&stage=guiding-others",
    "nothing matches": "role=board&status=closing_soon",
    "nothing but one": "role=board&status=closing_soon&time=days",
}


@pytest.mark.parametrize(
    ("query", "facet", "value"),
    [
        ("role=head", "stage", "first-headship"),
        ("role=head", "offered", "cwm-derw"),
        ("stage=leading-a-team&stage=first-headship", "role", "not_given"),
        ("standard=craft&dimension=shared-aim", "status", "open"),
    ],
)
def test_the_number_beside_a_choice_is_what_it_leaves_together_with_other_facets(
    visitor: Visitor, query: str, facet: str, value: str
) -> None:
    page = open_on(visitor, f"en/programmes/?{query}")
    said = number_beside(page, facet, value)
    page.goto(f"{page.url}&{facet}={value}")

    assert 0 < said < ALL
    assert len(cards_of(page)) == said


def test_two_choices_of_one_facet_widen_the_list(visitor: Visitor) -> None:
    page = open_on(visitor, "en/programmes/?role=board")
    one = len(cards_of(page))
    more = number_beside(page, "role", "assistant")
    page.locator("input[name=role][value=assistant]").check()

    expect(page.locator("[data-finder] h3:visible")).to_have_count(one + more)


@pytest.mark.parametrize(
    ("path", "way"),
    [
        ("en/programmes/?role=board&status=closing_soon", "Without: Status: Closing soon 1 programme"),
        ("cy/rhaglenni/?role=board&status=closing_soon", "Heb: Statws: Yn cau cyn hir 1 rhaglen"),
        (
            "en/programmes/?role=board&status=closing_soon&time=days",
            "Only: Your role: School governor 1 programme",
        ),
        (
            "cy/rhaglenni/?role=board&status=closing_soon&time=days",
            "Dim ond: Eich rôl: Llywodraethwr ysgol 1 rhaglen",
        ),
    ],
)
def test_where_nothing_matches_a_button_says_what_to_let_go_and_how_many_match_then(
    visitor: Visitor, path: str, way: str
) -> None:
    page = open_on(visitor, path)
    assert cards_of(page) == []
    page.get_by_role("button", name=way, exact=True).click()

    expect(page.locator("[data-part=heading]")).to_be_focused()
    expect(page.locator("[data-part=nothing]")).to_be_hidden()
    assert len(cards_of(page)) == 1


def test_what_the_address_says_and_nobody_knows_is_left_alone(visitor: Visitor) -> None:
    page = open_on(visitor, "en/programmes/?role=nobody&colour=green&stage=%3Cscript%3E&status=&__proto__=x")
    assert len(cards_of(page)) == ALL
    page.locator("input[name=role][value=board]").check()

    expect(page).to_have_url(re.compile(r"\?colour=green&__proto__=x&role=board$"))
    assert len(cards_of(page)) == 1


def _status(title: str, locale: Locale, moment: str) -> str:
    """The status of a programme on the day of the moment, as a choice of the panel names it."""
    programme = next(each for each in CATALOGUE.all(Programme) if each.title[locale] == title)
    return programme_status(programme, datetime.date.fromisoformat(moment[:10])).value


def test_the_list_follows_todays_statuses(visitor: Visitor) -> None:
    early = cards_of(open_on(visitor, "en/programmes/"))
    late = open_on(visitor, "en/programmes/", LATER)
    late_cards = cards_of(late)
    status = _status(ENGLISH.oak, Locale.EN, LATER)
    late.locator(f"input[name=status][value={status}]").check()
    expect(late.locator("[data-part=chips] button")).to_have_count(1)

    assert status != _status(ENGLISH.oak, Locale.EN, TODAY)
    assert early[0] == ENGLISH.oak
    assert late_cards[0] != ENGLISH.oak
    assert sorted(late_cards) == sorted(early)
    assert ENGLISH.oak in cards_of(late)


@pytest.mark.parametrize("moment", [TODAY, LATER, "2027-02-01T09:00:00Z"])
def test_the_list_is_sorted_by_how_open_each_is_on_that_day(visitor: Visitor, moment: str) -> None:
    page = open_on(visitor, "cy/rhaglenni/", moment)
    order = {str(status): place for place, statuses in enumerate(OPENNESS) for status in statuses}
    ranks = [order[_status(title, Locale.CY, moment)] for title in cards_of(page)]

    assert len(set(ranks)) > 1
    assert ranks == sorted(ranks)


@alternating(
    "path, heading, width",
    *(("en/programmes/", "cy/rhaglenni/"), ("First headship", "Prifathrawiaeth gyntaf"), WIDTHS),
)
def test_without_scripts_the_list_is_grouped_by_stage_and_has_no_dead_control(
    new_visitor: NewVisitor, path: str, heading: str, width: int
) -> None:
    page = new_visitor(width, java_script_enabled=False).open(path)
    section = page.get_by_role("region", name=heading, exact=True)

    expect(section.locator("a[href*=oak-award], a[href*=gwobr-y-dderwen]").first).to_be_visible()
    expect(page.locator("#content :is(input, button, select, summary):visible")).to_have_count(0)


@alternating("words, query", [ENGLISH, WELSH], STATES.values())
def test_axe_finds_nothing_in_the_states_of_the_finder(visitor: Visitor, words: Words, query: str) -> None:
    page = open_on(visitor, f"{words.address}?{query}")
    expect(page.locator("[data-part=chips] button").first).to_be_visible()

    assert violations(page) == []
