"""The style sheet of the site: its files, joined into one by layer."""

from collections.abc import Iterator
from pathlib import Path

LAYERS = ("tokens", "base", "shell", "parts", "print")
"""In the order of the cascade: a rule of a later layer wins over any of an earlier one, whatever their selectors."""


class StylesError(Exception):
    """Files of style that belong to no layer."""


def join_styles(folder: Path) -> str:
    """The layers in their order; the files of a layer in alphabetical order.

    A file belongs to the layer after which it, or the folder that it stands in, is named. Raises StylesError, which
    names every file that belongs to none.
    """
    files = sorted(folder.rglob("*.css"), key=lambda file: file.relative_to(folder).as_posix())
    strays = [file.relative_to(folder).as_posix() for file in files if _layer_of(file, folder) not in LAYERS]
    if strays:
        raise StylesError(f"{', '.join(strays)}: in no layer; move it into one of {', '.join(LAYERS)}")
    return f"@layer {', '.join(LAYERS)};\n" + "".join(_layers(folder, files))


def _layers(folder: Path, files: list[Path]) -> Iterator[str]:
    for layer in LAYERS:
        for file in files:
            if _layer_of(file, folder) == layer:
                yield f"\n@layer {layer} {{\n{file.read_text(encoding='utf-8')}}}\n"


def _layer_of(file: Path, folder: Path) -> str:
    return file.relative_to(folder).parts[0].removesuffix(".css")
