"""Joining the files of style."""

import re
from pathlib import Path

import pytest

from catalogue.model.colours import Brand, Colours
from catalogue.model.site_vocabulary import COLOURS, NO_VOCABULARY, Vocabulary
from catalogue.publishing.styles import StylesError, colour_icon, join_styles
from tests.conftest import ROOT
from tests.samples import both, make_vocabulary

NAMED = {"title": both("A group", "Grŵp")}


def _write(folder: Path, *names: str) -> None:
    for name in names:
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"/* {name} */\n", encoding="utf-8")


def _joined(vocabulary: Vocabulary, *folders: Path) -> str:
    """The sheet of the site, which is the only one."""
    (sheet,) = join_styles(vocabulary, *folders).values()
    return sheet


def test_layers_come_in_their_order_and_the_files_of_a_layer_in_that_of_the_alphabet(tmp_path: Path) -> None:
    _write(tmp_path, "print.css", "parts/table.css", "parts/card.css", "base.css", "tokens.css")

    assert _joined(NO_VOCABULARY, tmp_path) == (
        "@layer tokens, base, shell, parts, print;\n"
        "\n@layer tokens {\n/* tokens.css */\n}\n"
        "\n@layer base {\n/* base.css */\n}\n"
        "\n@layer parts {\n/* parts/card.css */\n}\n"
        "\n@layer parts {\n/* parts/table.css */\n}\n"
        "\n@layer print {\n/* print.css */\n}\n"
        "\n@layer tokens {\n}\n"
    )


def test_only_a_demonstration_has_the_style_of_demonstrations(tmp_path: Path) -> None:
    _write(tmp_path, "parts/demonstration.css", "parts/card.css")

    assert "demonstration" not in _joined(NO_VOCABULARY, tmp_path)
    assert "/* parts/demonstration.css */" in join_styles(NO_VOCABULARY, tmp_path, demonstration=True)["site.css"]


def test_each_group_of_stages_takes_its_colour_from_the_tokens(tmp_path: Path) -> None:
    groups = [{"id": "first_years", **NAMED}, {"id": "later", "colour": "slate", **NAMED}]

    assert _joined(make_vocabulary(stage_groups=groups), tmp_path) == (
        "@layer tokens, base, shell, parts, print;\n"
        "\n@layer tokens {\n"
        ".group-first_years {\n"
        "  --group: var(--amber);\n"
        "}\n"
        ".group-later {\n"
        "  --group: var(--slate);\n"
        "}\n"
        "}\n"
    )


def test_groups_without_a_colour_take_the_next_one_and_begin_again() -> None:
    vocabulary = make_vocabulary(stage_groups=[{"id": f"group-{n}", **NAMED} for n in range(9)])
    groups = vocabulary.stage_groups

    assert [vocabulary.colour_of(group) for group in groups] == [*COLOURS, "amber"]


@pytest.mark.parametrize("colour", COLOURS)
def test_every_colour_is_a_token(colour: str) -> None:
    assert f"--{colour}:" in (ROOT / "docs/assets/css/tokens.css").read_text(encoding="utf-8")


def test_a_file_of_the_site_takes_the_place_of_one_of_the_engine(tmp_path: Path) -> None:
    engine, site = tmp_path / "engine", tmp_path / "site"
    for folder in (engine, site):
        folder.mkdir()
    _write(engine, "base.css", "parts/card.css")
    _write(site, "parts/mine.css", "parts/._mine.css")
    (site / "base.css").write_text("/* ours */\n", encoding="utf-8")

    joined = _joined(NO_VOCABULARY, engine, site)

    assert re.findall(r"/\* (.*) \*/", joined) == ["ours", "parts/card.css", "parts/mine.css"]


def test_every_file_in_no_layer_is_named_with_what_to_do(tmp_path: Path) -> None:
    _write(tmp_path, "base.css", "extra.css", "pages/home.css")

    with pytest.raises(StylesError) as raised:
        join_styles(NO_VOCABULARY, tmp_path)

    assert str(raised.value) == (
        "extra.css, pages/home.css: in no layer; move it into one of tokens, base, shell, parts, print"
    )


def test_the_style_of_a_feature_is_a_sheet_of_its_own_in_its_layers(tmp_path: Path) -> None:
    _write(tmp_path, "parts/card.css", "print/features/quiz.css", "parts/features/quiz.css")
    sheets = join_styles(NO_VOCABULARY, tmp_path)

    assert sheets["quiz.css"] == (
        "\n@layer parts {\n/* parts/features/quiz.css */\n}\n\n@layer print {\n/* print/features/quiz.css */\n}\n"
    )
    assert "quiz" not in sheets["site.css"]


PLUM = Colours(brand=Brand(light="#5a1a5e", dark="#e0a8e4"), accent="#ffd23f")


def test_the_colours_of_a_body_come_after_the_tokens_and_in_their_layer(tmp_path: Path) -> None:
    _write(tmp_path, "tokens.css")
    sheet = join_styles(NO_VOCABULARY, tmp_path, colours=PLUM)["site.css"]

    assert sheet == (
        "@layer tokens, base, shell, parts, print;\n"
        "\n@layer tokens {\n/* tokens.css */\n}\n"
        "\n@layer tokens {\n:root {\n  --brand: light-dark(#5a1a5e, #e0a8e4);\n  --accent: #ffd23f;\n}\n}\n"
        "\n@layer tokens {\n}\n"
    )


def test_without_colours_of_its_own_a_body_has_the_same_style(tmp_path: Path) -> None:
    _write(tmp_path, "tokens.css")

    assert join_styles(NO_VOCABULARY, tmp_path, colours=Colours()) == join_styles(NO_VOCABULARY, tmp_path)


def test_the_icon_takes_the_colours_of_a_body() -> None:
    icon = (ROOT / "docs/assets/icon.svg").read_text(encoding="utf-8")
    own = colour_icon(icon, PLUM)

    assert colour_icon(icon, Colours()) == icon
    assert re.findall("#[0-9a-f]{6}", own) == ["#5a1a5e", "#e0a8e4", "#ffd23f"]
