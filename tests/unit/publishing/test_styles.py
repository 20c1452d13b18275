"""Joining the files of style."""

from pathlib import Path

import pytest

from catalogue.publishing.styles import StylesError, join_styles


def _write(folder: Path, *names: str) -> None:
    for name in names:
        file = folder / name
        file.parent.mkdir(exist_ok=True)
        file.write_text(f"/* {name} */\n", encoding="utf-8")


def test_layers_come_in_their_order_and_the_files_of_a_layer_in_that_of_the_alphabet(tmp_path: Path) -> None:
    _write(tmp_path, "print.css", "parts/table.css", "parts/card.css", "base.css", "tokens.css")

    assert join_styles(tmp_path) == (
        "@layer tokens, base, shell, parts, print;\n"
        "\n@layer tokens {\n/* tokens.css */\n}\n"
        "\n@layer base {\n/* base.css */\n}\n"
        "\n@layer parts {\n/* parts/card.css */\n}\n"
        "\n@layer parts {\n/* parts/table.css */\n}\n"
        "\n@layer print {\n/* print.css */\n}\n"
    )


def test_every_file_in_no_layer_is_named_with_what_to_do(tmp_path: Path) -> None:
    _write(tmp_path, "base.css", "extra.css", "pages/home.css")

    with pytest.raises(StylesError) as raised:
        join_styles(tmp_path)

    assert str(raised.value) == (
        "extra.css, pages/home.css: in no layer; move it into one of tokens, base, shell, parts, print"
    )
