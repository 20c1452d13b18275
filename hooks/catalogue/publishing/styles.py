"""The style of the site: its files, joined into one sheet by layer, and a sheet for each feature of some pages."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path

from catalogue.model.colours import ACCENT, BRAND, BRAND_IN_THE_DARK, Colours
from catalogue.model.site_vocabulary import Vocabulary
from catalogue.reading.assets import LAYERS, layer_of
from catalogue.reading.files import is_leaving

STYLE_SHEET = "site.css"
FEATURES = "features"
"""The folder in a layer whose files only the pages load that ask for them by name."""


class StylesError(Exception):
    """Files of style that belong to no layer."""


DEMONSTRATION = "demonstration"
"""The name of the file that demonstrations alone need."""


def join_styles(
    vocabulary: Vocabulary, *folders: Path, demonstration: bool = False, colours: Colours | None = None
) -> dict[str, str]:
    """The sheet of the site, and that of each feature, by their names.

    In a sheet stand the layers in their order, and the files of a layer in alphabetical order; in that of the site the
    colours of the groups of stages too, and those of the body. A file of a later folder takes the place of one with
    its path in an earlier folder. Raises StylesError, which names every file that belongs to no layer.
    """
    files = {path: file for folder in folders for path, file in _files_in(folder)}
    strays = sorted(path for path in files if layer_of(path) not in LAYERS)
    if strays:
        raise StylesError(f"{', '.join(strays)}: in no layer; move it into one of {', '.join(LAYERS)}")
    used = {path: file for path, file in files.items() if demonstration or file.stem != DEMONSTRATION}
    sheets: dict[str, dict[str, Path]] = defaultdict(dict)
    for path, file in used.items():
        sheets[file.name if FEATURES in path.split("/")[:-1] else STYLE_SHEET][path] = file
    joined = {name: "".join(_layers(files)) for name, files in sheets.items()}
    site = joined.get(STYLE_SHEET, "")
    return {
        **joined,
        STYLE_SHEET: f"@layer {', '.join(LAYERS)};\n{site}{_own(colours or Colours())}{_groups(vocabulary)}",
    }


def _files_in(folder: Path) -> Iterator[tuple[str, Path]]:
    for file in folder.rglob("*.css"):
        if not is_leaving(file.name):
            yield file.relative_to(folder).as_posix(), file


def _layers(files: Mapping[str, Path]) -> Iterator[str]:
    for layer in LAYERS:
        for path in sorted(files):
            if layer_of(path) == layer:
                yield f"\n@layer {layer} {{\n{files[path].read_text(encoding='utf-8-sig')}}}\n"


def _groups(vocabulary: Vocabulary) -> str:
    """Each group of stages takes its colour from the tokens."""
    rules = "".join(
        f".group-{group.id} {{\n  --group: var(--{vocabulary.colour_of(group)});\n}}\n"
        for group in vocabulary.stage_groups
    )
    return f"\n@layer {LAYERS[0]} {{\n{rules}}}\n"


def _own(colours: Colours) -> str:
    """The colours of the body take the place of the tokens; nothing where it sets none."""
    shades = {"brand": colours.brand, "link": colours.link, "ridge": colours.ridge}
    lines = [f"  --{name}: light-dark({each.light}, {each.dark});\n" for name, each in shades.items() if each]
    if colours.accent:
        lines.append(f"  --accent: {colours.accent};\n")
    return f"\n@layer {LAYERS[0]} {{\n:root {{\n{''.join(lines)}}}\n}}\n" if lines else ""


def colour_icon(icon: str, colours: Colours) -> str:
    """The engine's icon, an SVG, in the colours of the body."""
    own = {BRAND: colours.brand and colours.brand.light, BRAND_IN_THE_DARK: colours.brand and colours.brand.dark}
    for former, new in {**own, ACCENT: colours.accent}.items():
        icon = icon.replace(former, new or former)
    return icon
