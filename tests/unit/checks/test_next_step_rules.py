"""Which suggestions are shown to anybody: all combinations of answers in one step, as each by itself would say."""

from hypothesis import given
from hypothesis import strategies as st

from catalogue.checks.next_step_rules import find_shown, find_suited
from catalogue.model.next_step import Suggestion, choose
from tests.samples import both

ANSWERS = {"role": ["new", "settled"], "aim": ["grow", "move", "stay"]}
COMBINATIONS = [{"role": role, "aim": aim} for role in ANSWERS["role"] for aim in ANSWERS["aim"]]
CONDITION = st.fixed_dictionaries(
    {}, optional={name: st.lists(st.sampled_from(given), min_size=1, max_size=4) for name, given in ANSWERS.items()}
)
SUGGESTIONS = st.lists(
    st.builds(
        lambda record, when: Suggestion.model_validate({"id": record, "when": when, "reason": both("For", "I")}),
        st.sampled_from("abcd"),
        CONDITION,
    ),
    max_size=9,
)


@given(SUGGESTIONS, st.integers(1, 3))
def test_what_is_shown_is_what_is_chosen_for_some_answers(suggestions: list[Suggestion], most: int) -> None:
    suited = find_suited(suggestions, COMBINATIONS)

    chosen = {position for answers in COMBINATIONS for position in choose(suggestions, answers, most)}
    assert find_shown(suggestions, suited, most) == chosen


@given(SUGGESTIONS)
def test_a_suggestion_suits_the_answers_that_it_fits(suggestions: list[Suggestion]) -> None:
    suited = find_suited(suggestions, COMBINATIONS)

    fitting = [[at for at, answers in enumerate(COMBINATIONS) if each.fits(answers)] for each in suggestions]
    assert [[at for at in range(len(COMBINATIONS)) if each >> at & 1] for each in suited] == fitting
