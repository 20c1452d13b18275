"""What the site gives to machines: a module for each output, with `generate_files(source)`, which yields its files.

A module whose name begins with a line serves several of them.
"""

import datetime
import pkgutil
import posixpath
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from importlib import import_module
from typing import Protocol, cast
from urllib.parse import quote

from catalogue.model.addresses import Addresses
from catalogue.model.catalogue import Catalogue
from catalogue.model.provenance import UNKNOWN, Provenance


@dataclass(frozen=True)
class Source:
    """What outputs are made of."""

    catalogue: Catalogue
    addresses: Addresses
    site_url: str
    """Where the site is published, with a slash at its end; empty when it is not known."""
    day: datetime.date
    provenance: Provenance = UNKNOWN
    preview: bool = False
    """Whether it is shown to an editor, who waits for each change."""

    def whole_address(self, address: str) -> str:
        """That of a page, with every sign escaped that an address cannot hold (RFC 3986)."""
        return quote(self.site_url + address, safe="%/:?#[]@!$&'()*+,;=~")


class ExportError(Exception):
    """Outputs that do not fit together."""


@dataclass(frozen=True)
class ExportedFile:
    """A file of an output."""

    path: str
    """From the root of the site."""
    render: Callable[[], str | bytes]


class Output(Protocol):
    """A module of this package."""

    def generate_files(self, source: Source) -> Iterator[ExportedFile]:
        """The files of the output."""
        ...


def generate_exports(source: Source) -> Iterator[ExportedFile]:
    """The files of every output, in the order of their modules. Raises ExportError."""
    names = [module.name for module in pkgutil.iter_modules(__path__) if not module.name.startswith("_")]
    return join_outputs({name: cast(Output, import_module(f"{__name__}.{name}")) for name in names}, source)


def join_outputs(outputs: Mapping[str, Output], source: Source) -> Iterator[ExportedFile]:
    """The files of modules, by their names. Raises ExportError for a path that is none, or that is made twice."""
    makers: dict[str, str] = {}
    for name, output in outputs.items():
        for file in output.generate_files(source):
            if posixpath.normpath(file.path) != file.path or file.path.startswith(("/", "../")):
                raise ExportError(f"exports/{name}.py makes {file.path!r}; write a path from the root of the site")
            same = file.path.casefold()  # some systems take a.ics and A.ics for one
            if same in makers:
                makers_of_it = " and ".join(f"exports/{each}.py" for each in dict.fromkeys((makers[same], name)))
                raise ExportError(f"{makers_of_it}: {file.path} is made twice; give each file a path of its own")
            makers[same] = name
            yield file
