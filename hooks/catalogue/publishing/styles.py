"""The style sheet of the site: its files, joined into one by layer."""

from collections.abc import Iterator
from pathlib import Path

from catalogue.model.site_vocabulary import Vocabulary

LAYERS = ("tokens", "base", "shell", "parts", "print")
"""In the order of the cascade: a rule of a later layer wins over any of an earlier one, whatever their selectors."""


class StylesError(Exception):
    """Files of style that belong to no layer."""


DEMONSTRATION = "demonstration"
"""The name of the file that demonstrations alone need."""


def join_styles(folder: Path, vocabulary: Vocabulary, *, demonstration: bool = False) -> str:
    """The layers in their order; the files of a layer in alphabetical order, and the colours of the groups of stages.

    A file belongs to the layer after which it, or the folder that it stands in, is named. Raises StylesError, which
    names every file that belongs to none.
    """
    files = sorted(folder.rglob("*.css"), key=lambda file: file.relative_to(folder).as_posix())
    strays = [file.relative_to(folder).as_posix() for file in files if _layer_of(file, folder) not in LAYERS]
    if strays:
        raise StylesError(f"{', '.join(strays)}: in no layer; move it into one of {', '.join(LAYERS)}")
    files = [file for file in files if demonstration or file.stem != DEMONSTRATION]
    return f"@layer {', '.join(LAYERS)};\n" + "".join(_layers(folder, files)) + _groups(vocabulary)


def _layers(folder: Path, files: list[Path]) -> Iterator[str]:
    for layer in LAYERS:
        for file in files:
            if _layer_of(file, folder) == layer:
                yield f"\n@layer {layer} {{\n{file.read_text(encoding='utf-8')}}}\n"


def _groups(vocabulary: Vocabulary) -> str:
    """Each group of stages takes its colour and its shape from the tokens."""
    rules = "".join(
        f".group-{group.id} {{\n"
        f"  --group: var(--{vocabulary.colour_of(group)});\n"
        f"  --tint: var(--{vocabulary.colour_of(group)}-tint);\n"
        f"  --shape: var(--shape-{vocabulary.shape_of(group)});\n"
        f"  --corner-of-shape: var(--corner-{vocabulary.shape_of(group)});\n"
        f"  --foot-of-shape: var(--foot-{vocabulary.shape_of(group)});\n"
        "}\n"
        for group in vocabulary.stage_groups
    )
    return f"\n@layer {LAYERS[0]} {{\n{rules}}}\n"


def _layer_of(file: Path, folder: Path) -> str:
    return file.relative_to(folder).parts[0].removesuffix(".css")
