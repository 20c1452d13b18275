"""How far the two languages of a text have come."""

import datetime
from dataclasses import replace

import pytest

from catalogue.languages.locales import Locale
from catalogue.languages.pairs import Pair
from catalogue.model.ledger import Entry, Reading, fingerprint
from catalogue.queries.sections import sections_of
from catalogue.queries.translation_progress import count_progress, find_waiting
from catalogue.queries.translations import (
    State,
    TextPair,
    Translation,
    compare,
    find_pairs,
    find_translations,
    mark_read,
    mark_translated,
    signed,
)
from tests.samples import (
    both,
    make_catalogue,
    make_catalogue_with_statement,
    make_element,
    make_framework,
    make_programme,
)

DAY = datetime.date(2026, 11, 23)
SUMMARY = TextPair("programmes", "programme:one", ("summary",), Pair("For heads", "I benaethiaid"))


def entry_of(english: str, welsh: str, **fields: object) -> Entry:
    return replace(Entry("one.summary", Pair(fingerprint(english), fingerprint(welsh))), **fields)  # type: ignore[arg-type]


READ = Pair(Reading("editors", DAY), Reading("translator", DAY))


@pytest.mark.parametrize(
    ("entries", "english", "welsh"),
    [
        ([], State.NEW, State.NEW),
        ([entry_of("For all heads", "I bob pennaeth")], State.NEW, State.NEW),
        ([entry_of("For heads", "I benaethiaid")], State.TRANSLATED, State.TRANSLATED),
        ([entry_of("For  heads\n", "I benaethiaid")], State.TRANSLATED, State.TRANSLATED),
        ([entry_of("For all heads", "I benaethiaid")], State.NEW, State.STALE),
        ([entry_of("For heads", "I bob pennaeth")], State.STALE, State.NEW),
        ([entry_of("For heads", "I benaethiaid", read=READ)], State.REVIEWED, State.REVIEWED),
        ([entry_of("For heads", "I benaethiaid", read=Pair(None, READ.cy))], State.TRANSLATED, State.REVIEWED),
        ([entry_of("For all heads", "I benaethiaid", read=READ)], State.NEW, State.STALE),
    ],
)
def test_fingerprints_say_how_far_each_language_has_come(entries: list[Entry], english: State, welsh: State) -> None:
    (found,) = compare([SUMMARY], entries)

    assert found.states == Pair(english, welsh)


def test_what_one_language_lacks_is_missing_there() -> None:
    (found,) = compare([replace(SUMMARY, texts=Pair("For heads", ""))], [])

    assert found.states == Pair(State.NEW, State.MISSING)
    assert (found.waits(Locale.EN), found.waits(Locale.CY)) == (False, True)
    assert found.newer is Locale.EN


def test_words_that_another_text_has_today_are_not_what_a_text_was_before() -> None:
    same = replace(SUMMARY, path=("duration",))
    other = replace(SUMMARY, path=("place",), texts=Pair("For heads", "Ar gyfer penaethiaid"))
    known, new = compare([same, other], [entry_of("For heads", "I benaethiaid")])

    assert known.states.cy is State.TRANSLATED
    assert new.states == Pair(State.NEW, State.NEW)


def test_texts_keep_their_state_when_they_move_in_a_list() -> None:
    pairs = [replace(SUMMARY, path=("activities", at), texts=Pair(f"Read {at}", f"Darllen {at}")) for at in range(3)]
    entries = [mark_translated(each, None) for each in compare(pairs, [])]
    moved = [replace(pair, path=("activities", 2 - at)) for at, pair in enumerate(pairs)]

    assert {each.states.cy for each in compare(moved, entries)} == {State.TRANSLATED}


def test_a_translation_that_is_made_anew_is_read_by_nobody_yet() -> None:
    (found,) = compare([SUMMARY], [entry_of("For all heads", "I benaethiaid", read=READ)])
    entry = mark_translated(found, found.newer)

    assert entry.prints == SUMMARY.prints
    assert entry.source is Locale.EN
    assert entry.read == Pair(None, None)


def test_a_slip_that_was_put_right_stays_read_and_what_says_the_same_already_stays_as_it_is() -> None:
    (slip,) = compare([SUMMARY], [entry_of("For haeds", "I benaethiaid", read=READ, source=Locale.CY)])
    (same,) = compare([SUMMARY], [entry_of("For heads", "I benaethiaid", read=READ, source=Locale.CY)])

    assert mark_translated(slip, Locale.EN, is_slip=True) == same.entry
    assert mark_translated(same, Locale.EN) == same.entry


def test_only_what_says_the_same_can_be_read() -> None:
    known, stale = (
        next(compare([SUMMARY], [entry_of(english, "I benaethiaid")])) for english in ("For heads", "For all heads")
    )
    read = mark_read(known, [Locale.CY], "translator", DAY)

    assert read
    assert read.read == Pair(None, Reading("translator", DAY))
    assert mark_read(stale, [Locale.CY], "translator", DAY) is None


def test_a_page_is_signed_by_who_read_the_last_of_its_texts() -> None:
    later = Reading("editors", DAY + datetime.timedelta(days=3))
    pairs = [SUMMARY, replace(SUMMARY, path=("title",), texts=Pair("A course", "Cwrs"))]
    entries = [
        entry_of("For heads", "I benaethiaid", read=READ),
        entry_of("A course", "Cwrs", read=Pair(None, later)),
    ]
    found = list(compare(pairs, entries))
    sign = signed(found, Locale.CY)

    assert sign
    assert (sign.by, sign.day) == ("editors", later.day)
    assert signed(found, Locale.EN) is None
    assert signed([], Locale.EN) is None


def test_every_text_in_two_languages_is_a_pair_and_what_is_the_same_in_both_is_none() -> None:
    programme = make_programme(
        title=both("Horizons", "Horizons"),
        activities=[both("Read", "Darllen"), both("Write", "Ysgrifennu")],
        apply={"steps": [both("Ask", "Gofynnwch")]},
    )

    assert [pair.name for pair in find_pairs(make_catalogue(programme)) if pair.owner == "programme:one"] == [
        *("one.summary", "one.audience", "one.activities[0]", "one.activities[1]", "one.apply.steps[0]"),
    ]


def test_prose_is_front_matter_and_sections() -> None:
    catalogue = make_catalogue_with_statement()
    names = [pair.name for pair in find_pairs(catalogue) if pair.owner == "page:accessibility"]

    assert names == ["accessibility.title", "accessibility.description", "accessibility#"]


def test_a_section_goes_to_the_next_heading_with_an_id() -> None:
    page = next(page for page in make_catalogue_with_statement().prose if page.locale is Locale.EN)
    text = "Above.\n\n## One {#one}\n\nFirst.\n\n### Below it\n\nStill.\n\n## Two {#two}\n"

    assert sections_of(replace(page, markdown=text, first_line=7)) == {
        "": "Above.",
        "one": "## One {#one}\n\nFirst.\n\n### Below it\n\nStill.",
        "two": "## Two {#two}",
    }


def test_progress_is_counted_by_kind_and_by_framework() -> None:
    catalogue = make_catalogue(make_framework("values"), make_element("trust", "values"))
    counted = {each.collection: each for each in count_progress(catalogue, find_translations(catalogue))}

    assert counted["values"].texts == counted["values"].waiting.cy
    assert counted["values"].read == Pair(0, 0)
    assert "frameworks" not in counted


def test_what_waits_has_somebody_who_is_to_act() -> None:
    catalogue = make_catalogue(make_programme(owner="office", title=both("A", "A"), audience=both("B", "B")))
    english, welsh = find_waiting(catalogue, find_translations(catalogue))

    assert (english.locale, welsh.locale) == (Locale.EN, Locale.CY)
    assert (welsh.owner, welsh.who, welsh.texts) == ("programme:one", "office", ("one.summary (new)",))


def test_a_pair_that_nobody_has_spoken_of_has_no_entry() -> None:
    assert next(compare([SUMMARY], [])) == Translation(SUMMARY, Pair(State.NEW, State.NEW))
