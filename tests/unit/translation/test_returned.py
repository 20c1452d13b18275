"""What comes back from a translator is checked whole."""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any

import pytest

from catalogue.languages.locales import Locale
from catalogue.languages.pairs import Pair
from catalogue.model.entries import Term
from catalogue.model.ledger import Entry, fingerprint
from catalogue.queries.translations import State, TextPair, Translation, find_translations
from catalogue.reading.faults import Place
from catalogue.translation.returned import Returned, check_returned
from catalogue.translation.units import Unit, make_units
from tests.samples import both, make_catalogue, make_programme, make_record

PLACE = Place(file="texts.xlsx", line=2, column=6)
UNIT = Unit(
    "one.audience", "programme:one", State.STALE, "See [the award](programme:award) in {n} days.", "", "abc", most=90
)
PROSE = Unit("about#why", "page:about", State.NEW, "## Why {#why}\n\n- One\n- Two\n\n**Bold**", "", "abc")


def come_back(text: str, unit: Unit = UNIT, changed: Mapping[str, Any] = MappingProxyType({})) -> list[str]:
    returned = Returned(unit.name, unit.print, text, is_done=False, place=PLACE)
    taken, faults = check_returned([replace(returned, **changed)], {unit.name: unit}, Locale.CY)

    assert bool(taken) is not bool(faults)
    return [str(fault).removeprefix("texts.xlsx:2:6: ") for fault in faults]


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ("Gweler [y wobr](programme:award) ymhen {n} diwrnod.", []),
        (
            "Gweler y wobr ymhen {n} diwrnod.",
            ["one.audience lacks the link to programme:award; keep every link of the English"],
        ),
        (
            "Gweler [y wobr](programme:award), {n} diwrnod, [yma](page:about).",
            ["one.audience has a link to page:about, which the English has not; keep the links of the English"],
        ),
        (
            "Gweler [y wobr](programme:award) ymhen dyddiau.",
            ["one.audience has {n} not as often as the English; keep what stands in braces"],
        ),
        (
            "Gweler [y wobr](programme:award) ymhen {n} o ddyddiau, ac yna holwch eich pennaeth amdani eto ac eto.",
            ["one.audience has 101 characters, more than 90; shorten it"],
        ),
        (
            "See the things of [the award](programme:award), which they have in {n} days.",
            ["one.audience seems to be English; write it in Welsh"],
        ),
    ],
)
def test_ids_gaps_length_and_language_are_those_of_the_source(text: str, faults: list[str]) -> None:
    assert come_back(text) == faults


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ("## Pam {#why}\n\n- Un\n- Dau\n\n**Trwm**", []),
        ("## Pam {#pam}\n\n- Un\n- Dau\n\n**Trwm**", ["other headings than the English; keep each # and each {#id}"]),
        ("### Pam {#why}\n\n- Un\n- Dau\n\n**Trwm**", ["other headings than the English; keep each # and each {#id}"]),
        ("## Pam {#why}\n\n- Un\n\n**Trwm**", ["1 of list item, the English 2; keep lists and tables as they are"]),
        ("## Pam {#why}\n\n- Un\n- Dau\n\n**Trwm", ["a ** that is never closed; write ** on both sides"]),
    ],
)
def test_prose_keeps_its_headings_lists_and_marks(text: str, faults: list[str]) -> None:
    assert come_back(text, PROSE) == [f"about#why has {fault}" for fault in faults]


@pytest.mark.parametrize(
    ("changed", "fault"),
    [
        (
            {"print": "old"},
            "one.audience was made from English that has changed since;"
            " export it again, and translate what has changed",
        ),
        ({"name": "one.audiense"}, "'one.audiense' names no text of the site; did you mean one.audience?"),
        ({"name": "else"}, "'else' names no text of the site; leave the ids as they were, or export again"),
        (
            {"text": "", "is_done": True},
            "one.audience is marked as done and is empty; write the translation",
        ),
    ],
)
def test_what_was_made_for_something_else_is_refused(changed: dict[str, object], fault: str) -> None:
    assert come_back("Gweler [y wobr](programme:award) ymhen {n} diwrnod.", changed=changed) == [fault]


def test_a_text_that_stands_twice_is_refused() -> None:
    returned = Returned(
        UNIT.name, UNIT.print, "Gweler [y wobr](programme:award), {n} dydd.", is_done=False, place=PLACE
    )
    _, faults = check_returned([returned, replace(returned)], {UNIT.name: UNIT}, Locale.CY)

    assert [fault.what for fault in faults] == ["one.audience stands here twice"]


def test_what_nobody_touched_is_left_and_what_is_right_as_it_was_is_taken() -> None:
    unit = replace(UNIT, source="Twenty days", target="Ugain diwrnod")
    returned = Returned(unit.name, unit.print, unit.target, is_done=False, place=PLACE)

    assert check_returned([returned], {unit.name: unit}, Locale.CY) == ([], [])
    ((taken,), faults) = check_returned([replace(returned, is_done=True)], {unit.name: unit}, Locale.CY)
    assert (taken.is_new, faults) == (False, [])


def test_a_translator_is_told_how_long_a_text_may_be_and_which_words_to_use() -> None:
    term = make_record(Term, "headteacher", title=both("headteacher", "pennaeth"))
    programme = make_programme(summary=both("For headteachers", "I benaethiaid"), audience=both("All", "Pawb"))
    catalogue = make_catalogue(term, programme)
    units = {unit.name: unit for unit in make_units(catalogue, find_translations(catalogue), Locale.CY, {})}

    assert units["one.summary"].most == 200
    assert units["one.audience"].most == 600
    assert units["one.summary"].terms == ("headteachers = pennaeth",)


def test_a_translator_is_told_what_the_source_said_before() -> None:
    pair = TextPair("programmes", "programme:one", ("summary",), Pair("For all heads", "I benaethiaid"))
    entry = Entry("one.summary", Pair(fingerprint("For heads"), pair.prints.cy))
    stale = Translation(pair, Pair(State.NEW, State.STALE), entry)
    (unit,) = make_units(make_catalogue(make_programme()), [stale], Locale.CY, {entry.prints.en: "For heads"})

    assert (unit.before, unit.state) == ("For heads", State.STALE)
