"""Files of style, scripts and pictures below docs/assets: which of them reach readers, and what they must not hold."""

import re
from collections.abc import Callable, Collection, Iterator, Mapping

from catalogue.model.fields import find_reserved
from catalogue.reading.decoding import read_text
from catalogue.reading.drawings import check_drawing
from catalogue.reading.faults import Fault, Place, some_of
from catalogue.reading.files import is_left_over

ASSETS = "assets"
"""The folder of style, scripts and pictures below docs/."""
STYLES, SHEET = "css", "site.css"
"""The folder in it whose files are joined, and the file that they are joined into."""
LAYERS = ("tokens", "base", "shell", "parts", "print")
"""Of the style, in the order of the cascade: a rule of a later layer wins over any of an earlier one."""
ENDINGS = (STYLES, "js", "svg", "png", "jpg", "webp", "avif", "pdf", "woff2")
NAME = re.compile(r"[A-Za-z0-9]+(?:[._-][A-Za-z0-9]+)*")
INTO_LAYER = f"{{}}/{ASSETS}/{STYLES}/{LAYERS[3]}"


def layer_of(path: str) -> str:
    """The layer after which a file of style, or the folder that it stands in, is named; the path is from STYLES on."""
    return path.partition("/")[0].removesuffix(f".{STYLES}")


def wrong_asset(path: str, docs: str) -> tuple[str, str] | None:
    """Why a file does not reach readers, and what to do; the path is from ASSETS on."""
    folder, _, name = path.rpartition("/")
    stem, _, ending = name.rpartition(".")
    small = ending.casefold().replace("jpeg", "jpg")
    if is_left_over(name):
        return "is not published", "delete it"
    if ending not in ENDINGS:
        known = f"name it {stem}.{small}" if small in ENDINGS and stem else ""
        return "is not published", known or f"save it as one of {', '.join(ENDINGS)}, or delete it"
    for part in path.split("/"):
        if not NAME.fullmatch(part):
            return f"has a name that cannot be in an address ({part[:60]})", "use letters, figures and hyphens"
        reserved = find_reserved(part.partition(".")[0].casefold(), ours=False)
        if reserved:
            return reserved
    if not folder and name.casefold() == SHEET:
        return "is not published: the site makes a file of this name", f"move it into {INTO_LAYER.format(docs)}"
    return _wrong_style(path, ending, docs)


def _wrong_style(path: str, ending: str, docs: str) -> tuple[str, str] | None:
    folder, _, below = path.partition("/")
    if folder.casefold() != STYLES or not below:
        return None
    if ending != STYLES:
        return f"is not published from {STYLES}/", f"move it to {docs}/{ASSETS}"
    if folder != STYLES:
        return "is in no folder of style", f"name the folder {STYLES}"
    if layer_of(below) not in LAYERS:
        return "is in no layer of the style", f"move it into {INTO_LAYER.format(docs)}"
    return None


def find_asset_faults(files: Mapping[str, Callable[[], bytes]], folder: str) -> Iterator[Fault]:
    """What is wrong with the content of drawings and style; the folder is that of the assets."""
    for path, open_file in files.items():
        if path.endswith(".svg"):
            fault = check_drawing(path, open_file)
        elif path.startswith(f"{folder}/{STYLES}/"):
            fault = read_text(path, open_file)[1]
        else:
            continue
        if fault:
            yield fault


def find_missing_assets(asked: Collection[str], known: Collection[str], folder: str) -> Iterator[Fault]:
    """Files that pages load and nobody has, in one fault: they are missing together."""
    layers = {layer_of(path.removeprefix(f"{STYLES}/")) for path in known if path.startswith(f"{STYLES}/")}
    made = {path.rpartition("/")[2] for path in known if "features" in path.split("/")}  # a sheet of a feature's name
    missing = sorted({*asked} - {*known, SHEET, *made}) + [
        f"{STYLES}/{layer}" for layer in LAYERS if layer not in layers
    ]
    if missing:
        what = f"lacks what pages load: {some_of(missing, 3)}"
        yield Fault(Place(file=folder), what, "put it back; it belongs to the engine")
