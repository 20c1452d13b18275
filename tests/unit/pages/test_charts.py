"""Charts: where their parts stand."""

from catalogue.model.self_review import Area
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
    assert [bar.bar_y - chart.bars[0].bar_y for bar in chart.bars] == [0, ROW, 2 * ROW]
    assert chart.height == 3 * ROW


def test_the_title_stands_above_its_bar_and_an_earlier_bar_around_it() -> None:
    bars = draw_bars(AREAS).bars

    assert [bar for bar in bars if not bar.title_y < bar.earlier_y < bar.bar_y < bar.figure_y] == []
