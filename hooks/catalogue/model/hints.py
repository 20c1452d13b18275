"""What the fields of a class are declared to be."""

from collections.abc import Mapping
from functools import cache
from typing import Any, get_type_hints


@cache
def hints_of(model: type) -> Mapping[str, Any]:
    """The annotation of each field, with what marks it: read once, as it takes longer than to read the records."""
    return get_type_hints(model, include_extras=True)
