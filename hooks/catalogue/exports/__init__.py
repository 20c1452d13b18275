"""What the site gives to machines: a module for each output, with `generate_files(source)`, which yields its files."""

import datetime
import pkgutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import import_module
from typing import Protocol, cast

from catalogue.model.addresses import Addresses
from catalogue.model.catalogue import Catalogue


@dataclass(frozen=True)
class Source:
    """What outputs are made of."""

    catalogue: Catalogue
    addresses: Addresses
    site_url: str
    """Where the site is published, with a slash at its end; empty when it is not known."""
    day: datetime.date


@dataclass(frozen=True)
class ExportedFile:
    """A file of an output."""

    path: str
    """From the root of the site."""
    render: Callable[[], str]


class Output(Protocol):
    """A module of this package."""

    def generate_files(self, source: Source) -> Iterator[ExportedFile]:
        """The files of the output."""
        ...


def generate_exports(source: Source) -> Iterator[ExportedFile]:
    """The files of every output, in the order of their modules."""
    for module in pkgutil.iter_modules(__path__):
        yield from cast(Output, import_module(f"{__name__}.{module.name}")).generate_files(source)
