"""The words of the engine, which every site shows where it does not say them otherwise."""

from functools import cache
from pathlib import Path

from pydantic import ValidationError

from catalogue.model import interface
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
