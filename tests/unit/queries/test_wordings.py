"""Wordings of terms: no two terms may share one."""

from catalogue.languages.locales import Locale
from catalogue.model.entries import Term
from catalogue.queries.wordings import find_clashes
from tests.samples import both, make_record

COACHING = make_record(Term, "coaching", title=both("Coaching", "Hyfforddi un i un"), forms={"en": ["coach"]})
TRAINING = make_record(
    Term, "training", title=both("Training", "Hyfforddi"), forms={"en": ["Coach"], "cy": ["hyfforddi un i un"]}
)


def test_two_terms_with_one_wording_clash() -> None:
    assert list(find_clashes([COACHING, TRAINING], Locale.EN)) == [(TRAINING, "Coach", COACHING)]
    assert list(find_clashes([COACHING, TRAINING], Locale.CY)) == [(TRAINING, "hyfforddi un i un", COACHING)]
