"""The words of the engine, which every site shows where it does not say them otherwise."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from pydantic import ValidationError

from catalogue.languages.letters import Letters
from catalogue.model import interface
from catalogue.model.fields import Text
from catalogue.model.interface import Interface
from catalogue.reading.faults import DataError
from catalogue.reading.messages import Origin, find_faults
from catalogue.reading.yaml_files import parse_yaml

PATH = Path(interface.__file__).with_suffix(".yaml")


def engine_interface() -> Interface:
    """As the file has them now, since hooks outlive it under `serve`.

    Raises DataError, as for any other file, for one that a developer has made wrong.
    """
    return _parse(PATH.read_bytes())


@cache
def _parse(content: bytes) -> Interface:
    file = parse_yaml(PATH.name, lambda: content)
    if file.faults:
        raise DataError(file.faults)
    try:
        return Interface.model_validate(file.value)
    except ValidationError as error:
        raise DataError(find_faults(error, Origin(file), Interface, file.value)) from error


@cache
def engine_letters() -> Letters:
    """How the words of the engine are written in each language."""
    texts = [*_texts_in(engine_interface())]
    return Letters((text.en for text in texts), (text.cy for text in texts))


def _texts_in(interface: Interface) -> Iterator[Text]:
    yield from interface.words.values()
    for values in interface.labels.values():
        yield from values.values()
    for words in interface.lists.values():
        yield from (words.title, words.description)
