"""Which resources come first, and what fits together."""

from typing import Any

import pytest

from catalogue.model.records import Reading, Recap, Resource
from catalogue.queries.fit import by_fit, find_akin, find_best
from tests.samples import WORDS, both, make_catalogue, make_record, make_reflection, make_stage

LINKED = [{"language": "en", "format": "pdf", "link": "https://one.example/"}]
UNLINKED = [{"language": "en", "format": "pdf"}]


def _talk(record_id: str, minutes: int, **fields: Any) -> Resource:
    editions = [{"language": "en", "format": "video", "link": "https://one.example/"}]
    known = {"minutes": str(minutes), "editions": editions, "title": both(record_id, record_id)}
    return make_reflection(record_id, **{**known, **fields})


def _reading(record_id: str, **fields: Any) -> Resource:
    known = {"kind": "reading", "publisher": WORDS, "why": WORDS, "read_first": WORDS, "editions": LINKED}
    return make_record(Reading, record_id, **{**known, "title": both(record_id, record_id), **fields})


def _recap(record_id: str, **fields: Any) -> Resource:
    known = {"kind": "recap", "minutes": "30", "introduction": WORDS, "steps": [WORDS], "editions": UNLINKED}
    return make_record(Recap, record_id, **{**known, **fields})


def _ids(resources: list[Resource]) -> list[str]:
    return [each.id for each in resources]


def test_the_shortest_comes_first_and_of_two_as_short_the_one_whose_id_is_earlier() -> None:
    talks = [_talk("long", 17), _talk("second", 6), _talk("first", 6)]

    assert _ids(by_fit(talks)) == ["first", "second", "long"]


def test_what_suits_the_readers_stage_comes_before_what_is_shorter() -> None:
    talks = [_talk("short", 6), _talk("own-long", 17, stages=["early"]), _talk("own", 9, stages=["early"])]

    assert _ids(by_fit(talks, "early")) == ["own", "own-long", "short"]


def test_what_has_no_address_comes_after_what_can_be_had() -> None:
    texts = [_reading("lost", minutes="2", editions=UNLINKED), _reading("there", minutes="90")]

    assert _ids(by_fit(texts)) == ["there", "lost"]


def test_what_is_done_on_the_page_can_be_had_without_an_address() -> None:
    assert _ids(by_fit([_talk("talk", 40), _recap("recap")])) == ["recap", "talk"]


def test_pages_stand_in_for_a_time_that_is_not_known_and_where_neither_is_known_it_comes_last() -> None:
    texts = [
        _reading("unknown"),
        _reading("forty-pages", editions=[{**LINKED[0], "pages": "40"}]),
        _reading("hour", minutes="60"),
    ]

    assert _ids(by_fit(texts)) == ["hour", "forty-pages", "unknown"]


@pytest.mark.parametrize(
    ("most", "expected"), [(1, ["six", "own"]), (2, ["six", "seven", "own"]), (4, ["six", "seven", "eight", "own"])]
)
def test_the_best_are_those_for_everybody_and_those_for_each_stage(most: int, expected: list[str]) -> None:
    talks = [_talk("own", 17, stages=["early"]), _talk("eight", 8), _talk("seven", 7), _talk("six", 6)]

    assert _ids(find_best(talks, [make_stage("early")], most)) == expected


def test_after_a_resource_comes_one_of_each_type_that_has_most_in_common_with_it() -> None:
    talk = _talk("talk", 6, stages=["early", "later"])
    others = (
        _recap("unlike"),
        _recap("like", stages=["early"]),
        _reading("lost", stages=["early", "later"], editions=UNLINKED),
        _reading("read", stages=["early"]),
        _talk("less", 5, stages=["early"]),
        _talk("more", 17, stages=["early", "later"]),
    )
    catalogue = make_catalogue(make_stage("early"), make_stage("later", number="2"), talk, *others)

    assert _ids(find_akin(catalogue, talk)) == ["like", "read", "more"]


def test_what_has_nothing_in_common_is_not_named() -> None:
    talk = _talk("talk", 6)

    assert find_akin(make_catalogue(talk, _talk("other", 5)), talk) == []
