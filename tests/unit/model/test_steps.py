"""Steps to tick in prose."""

import pytest

from catalogue.model.markdown import Markdown
from catalogue.model.steps import count_steps

LIST = "1. One\n2. Two\n   goes on\n"


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        (f"## Week {{#week}}\n\nFirst.\n\n{LIST}\n## More {{#more}}\n\n1. Other\n", 2),
        (f"## Week {{#week}}\n\n### Part {{#part}}\n\n{LIST}", 2),
        (f"## Week {{#week}}\n\n{LIST}\nThen.\n\n1. Another list\n", 2),
        (f"## More {{#more}}\n\n{LIST}", 0),
        (f"## Week {{#week}}\n\nNothing.\n\n## More {{#more}}\n\n{LIST}", 0),
        (f"## Week {{#week}}\n\n- a point\n\n{LIST}", 0),
        ("## Week {#week}\n\n1. One\n   - within\n2. Two\n", 0),
        ("## Week {#week}\n\n1. One\n   1. within\n2. Two\n", 0),
    ],
)
def test_the_steps_of_a_section_are_the_items_of_its_first_list(markdown: str, expected: int) -> None:
    assert count_steps(Markdown(markdown).tokens, "week") == expected
