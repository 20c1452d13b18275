"""Where data and prose lead to addresses elsewhere: each address once, with every place where it stands."""

import re
from collections.abc import Iterator
from functools import partial
from urllib.parse import urldefrag

from catalogue.model.fields import FieldPath
from catalogue.model.markdown import Markdown
from catalogue.model.prose import FRONT_MATTER
from catalogue.model.settings import Settings
from catalogue.network.addresses import is_somebodys, is_web
from catalogue.reading.decoding import read_text
from catalogue.reading.faults import Place
from catalogue.reading.files import Files
from catalogue.reading.messages import Origin
from catalogue.reading.names import find_misplaced
from catalogue.reading.other_files import id_of
from catalogue.reading.texts import LINK_TARGET
from catalogue.reading.yaml_files import Value, parse_yaml

WEB = re.compile(r"https?://", re.IGNORECASE)


def find_written(files: Files, data: str, docs: str, own: str = "") -> dict[str, list[Place]]:
    """The places of each address, without its fragment. Faults of the files are nothing to this; `own` is the site."""
    found: dict[str, list[Place]] = {}
    misplaced = find_misplaced(files, data, docs)
    for path in files:
        if path not in misplaced:
            for target, place in _links_in(path, files, data):
                address = urldefrag(target).url if is_web(target) else ""
                if address and is_somebodys(address) and not (own and address.startswith(own)):
                    found.setdefault(address, []).append(place)
    return found


def _links_in(path: str, files: Files, data: str) -> Iterator[tuple[str, Place]]:
    if path.endswith(".md"):
        yield from _links_in_prose(path, files)
    elif path.endswith(".yaml") and path != f"{data}/{Settings.file}.yaml":
        yield from _links_in_records(path, files)


def _links_in_prose(path: str, files: Files) -> Iterator[tuple[str, Place]]:
    text = read_text(path, partial(files.__getitem__, path))[0].replace("\r\n", "\n")
    matter = FRONT_MATTER.match(text)
    if matter:
        page = path.split("/", 2)[-1].removesuffix(".md")
        for link in Markdown(text[matter.end() :], matter[0].count("\n") + 1).links:
            yield link.target, Place(file=path, line=link.line, column=link.column, record=page)


def _links_in_records(path: str, files: Files) -> Iterator[tuple[str, Place]]:
    file = parse_yaml(path, partial(files.__getitem__, path))
    records = list(enumerate(file.value)) if isinstance(file.value, list) else [(None, file.value)]
    for position, value in records:
        origin = Origin(file, () if position is None else (position,), id_of(value))
        for at, target in _targets_in(value, ()):
            yield target, origin.fault(at, "", "").place


def _targets_in(value: Value, at: FieldPath) -> Iterator[tuple[FieldPath, str]]:
    if isinstance(value, str):
        targets = [value] if WEB.match(value) else LINK_TARGET.findall(value)
        yield from ((at, target) for target in targets if WEB.match(target))
    elif isinstance(value, list):
        for position, item in enumerate(value):
            yield from _targets_in(item, (*at, position))
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from _targets_in(item, (*at, key))
