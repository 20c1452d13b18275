"""Help me choose: questions with too many answers."""

from tests.samples import RIGHT, files_with, messages_of


def test_too_many_combinations_are_refused_before_they_are_tried() -> None:
    many = ", ".join(f"{{id: n{n}, title: {{en: Number {n}, cy: Rhif {n}}}}}" for n in range(12))
    text = RIGHT["next_step"]
    for name in ("settled", "move", "long"):
        text = text.replace(f"{{id: {name},", f"{many}, {{id: {name},")

    assert messages_of(files_with(next_step=text)) == [
        "data/next_step.yaml:2:3: questions: has 2,744 combinations of answers, more than 2,000; "
        "ask fewer questions, or offer fewer answers"
    ]
