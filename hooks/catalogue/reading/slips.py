"""One slip of the pen that the model finds twice: what is missing here stands there, or under another name."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from catalogue.languages.locales import Locale
from catalogue.model.fields import FieldPath
from catalogue.reading.nearest import find_nearest

LANGUAGES = frozenset(locale.value for locale in Locale)
Found = tuple[str, str]
"""What is wrong, and what to do."""


@dataclass(frozen=True)
class Slip:
    """A fault that the model has found in a record."""

    path: FieldPath
    said: Found
    is_missing: bool = False
    """Whether nothing stands there."""
    is_unknown: bool = False
    """Whether no such field is known."""


def without_twins(slips: Iterable[Slip], line_of: Callable[[FieldPath], int]) -> list[Slip]:
    """The slips, of which no two come from one slip of the pen. `line_of` says in which line something stands."""
    found = [*slips]
    missing = [slip for slip in found if slip.is_missing]
    for slip in [slip for slip in found if slip.is_unknown and missing]:
        same = _misspelt(slip, missing)
        if same:
            found.remove(same)
            missing.remove(same)
            continue
        outside = _outside(slip, missing, line_of) if slip.path[-1] in LANGUAGES else None
        if outside is None:
            continue
        for each in [each for each in found if each.is_missing and each.path[:1] == outside.path[:1]]:
            found.remove(each)
            missing.remove(each)
        place = found.index(slip)
        found[place] = Slip(slip.path, _line_up(slip, outside))
        also = [each for each in found if each.is_unknown and each.path[:-1] == slip.path[:-1]]
        for each in also if len(outside.path) == len(slip.path) else ():
            if each.path[-1] in LANGUAGES:
                found.remove(each)
    return found


def _misspelt(slip: Slip, missing: Iterable[Slip]) -> Slip | None:
    """What is missing beside a field that is not known, and is called nearly so."""
    beside = {str(each.path[-1]): each for each in missing if each.path[:-1] == slip.path[:-1]}
    return beside.get(find_nearest(str(slip.path[-1]), beside))


def _outside(slip: Slip, missing: Iterable[Slip], line_of: Callable[[FieldPath], int]) -> Slip | None:
    """The text nearest above a language that stands beside it, and that lacks this language or is empty."""
    around, name = slip.path[:-1], slip.path[-1]
    lacking = [
        each
        for each in missing
        if each.path[: len(around)] == around
        and (each.path[-1] == name if len(each.path) > len(around) + 1 else len(each.path) == len(slip.path))
        and line_of(each.path) <= line_of(slip.path)
    ]
    return max(lacking, key=lambda each: line_of(each.path), default=None)


def _line_up(slip: Slip, outside: Slip) -> Found:
    name = outside.path[-1]
    if len(outside.path) == len(slip.path):
        return "stands beside the text that it belongs to", f"indent it below '{name}:'"
    other = next(each for each in sorted(LANGUAGES) if each != name)
    return "stands beside the text that it belongs to", f"line it up with '{other}:' above it"
