"""Self-review: when an answer still belongs to its statement, and what sums come to."""

from typing import Any

import pytest
import yaml

from catalogue.model.self_review import SelfReview
from tests.samples import RIGHT


def _self_review(*changes: tuple[str, str]) -> SelfReview:
    text = RIGHT["self_review"]
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    value: dict[str, Any] = yaml.safe_load(text)
    return SelfReview.model_validate(value)


def _fingerprints(self_review: SelfReview) -> list[str]:
    return [self_review.fingerprint(each) for statements in self_review.sets for each in statements.statements]


def test_every_statement_has_a_fingerprint_of_its_own() -> None:
    assert len(set(_fingerprints(_self_review()))) == 4


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("I plan, and share it.", "I plan and I share it."),
        ("Rwy'n cynllunio, ac yn rhannu.", "Rwy'n cynllunio, ac yn ei rannu."),
        ("id: plans", "id: plans-more"),
    ],
)
def test_a_changed_statement_has_another_fingerprint_and_the_others_keep_theirs(old: str, new: str) -> None:
    before, after = _fingerprints(_self_review()), _fingerprints(_self_review((old, new)))

    assert before[0] != after[0]
    assert before[1:] == after[1:]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("I plan, and share it.", "I plan – and share it!"),
        ("I plan, and share it.", "I Plan and share it"),
        ("title: {en: You, cy: Chi}", "title: {en: Yourself, cy: Chi eich hun}"),
    ],
)
def test_signs_capitals_and_titles_change_no_fingerprint(old: str, new: str) -> None:
    assert _fingerprints(_self_review((old, new))) == _fingerprints(_self_review())


@pytest.mark.parametrize(("old", "new"), [("en: Twice", "en: Three times"), ("cy: Anaml", "cy: Prin")])
def test_another_scale_changes_every_fingerprint(old: str, new: str) -> None:
    before, after = _fingerprints(_self_review()), _fingerprints(_self_review((old, new)))

    assert [a for a, b in zip(before, after, strict=True) if a == b] == []


def test_every_sum_of_an_area_has_its_average() -> None:
    area = _self_review().sets[0].areas[0]

    assert list(_self_review().scores(area)) == [(2, 1.0), (3, 1.5), (4, 2.0), (5, 2.5), (6, 3.0), (7, 3.5), (8, 4.0)]
