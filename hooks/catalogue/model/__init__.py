"""What there is: fields, records and their kinds, lists, words, prose, addresses."""

from catalogue.model import entries, records

__all__ = ["entries", "records"]  # imported here, so that every kind is declared before one is asked for
