"""What there is: fields, records and their kinds, lists, words, prose, addresses."""

# Imported here, so that every kind is declared before one is asked for, and in the order in which pages count them.
from catalogue.model import records, frameworks, entries  # noqa: I001 -- the order counts

__all__ = ["entries", "frameworks", "records"]
