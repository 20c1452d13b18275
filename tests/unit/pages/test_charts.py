"""Charts: where their parts stand."""

from catalogue.model.self_review import STEPS, Area
from catalogue.pages.views.charts import ROW, draw_bars

AREAS = tuple(
    Area.model_validate(
        {"id": name, "statements": [{"id": f"{name}-{each}", "text": {"en": "a", "cy": "b"}} for each in "xy"]}
    )
    for name in ("vision", "teams", "enquiry")
)


def test_each_area_has_a_row_of_its_own_from_the_top() -> None:
    chart = draw_bars(AREAS)

    assert [bar.area.id for bar in chart.bars] == ["vision", "teams", "enquiry"]
    assert [bar.line_y - chart.bars[0].line_y for bar in chart.bars] == [0, ROW, 2 * ROW]
    assert chart.bars[-1].line_y < chart.numbers_y < chart.height


def test_the_title_stands_above_its_line() -> None:
    bars = draw_bars(AREAS).bars

    assert [bar for bar in bars if not bar.title_y < bar.tick_y < bar.line_y < bar.figure_y] == []


def test_the_axis_goes_from_the_first_step_of_the_scale_to_the_last() -> None:
    chart = draw_bars(AREAS)

    assert [(tick.step, tick.x) for tick in chart.ticks] == [
        (step, chart.left + (step - 1) * chart.length / (STEPS - 1)) for step in (1, 2, 3, 4)
    ]


def test_the_names_of_the_first_and_the_last_step_stand_between_their_numbers() -> None:
    first, *_, last = draw_bars(AREAS).ticks

    assert first.x < first.name_x < last.name_x < last.x
