"""addresses.json: the address of every page, and what links call it, for whoever compares one build with another."""

import json
from collections.abc import Iterator
from functools import partial

from catalogue.exports import ExportedFile, Source
from catalogue.queries.moved import page_addresses


def generate_files(source: Source) -> Iterator[ExportedFile]:
    """The list alone."""
    yield ExportedFile("addresses.json", partial(_render, source))


def _render(source: Source) -> str:
    return json.dumps(page_addresses(source.catalogue, source.addresses), ensure_ascii=False, indent=0) + "\n"
