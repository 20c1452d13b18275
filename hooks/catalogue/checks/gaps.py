"""Gaps in texts: {n} and the like, which the engine fills with a number or a name."""

from collections.abc import Iterable, Iterator, Sequence
from string import Formatter

from catalogue.model.fields import FieldPath, Text
from catalogue.reading.faults import Fault
from catalogue.reading.messages import Origin


def find_gap_faults(text: Text | str, names: Iterable[str], path: FieldPath, origin: Origin) -> Iterator[Fault]:
    """Gaps that nothing fills; `names` are those that something does."""
    if not isinstance(text, str):
        for locale, said in text.items():
            yield from find_gap_faults(said, names, (*path, locale), origin)
        return
    filled = sorted(f"{{{name}}}" for name in names)
    for gap in unfilled_in(text, names):
        remedy = f"write {_join(filled)}, or no braces" if filled else "write no braces"
        yield origin.fault(path, f"has {gap[:60]}, which nothing fills", remedy)


def _join(names: Sequence[str]) -> str:
    """A, b and c."""
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1])))


def unfilled_in(text: str, names: Iterable[str]) -> list[str]:
    """The gaps of a text that nothing fills; `names` are those that something does."""
    return sorted(gaps_in(text).difference(f"{{{name}}}" for name in names))


def gaps_in(text: str) -> set[str]:
    """What stands in braces, with them; the brace itself where one stands alone."""
    try:
        return {
            "{" + name + (f"!{conversion}" if conversion else "") + (f":{form}" if form else "") + "}"
            for _, name, form, conversion in Formatter().parse(text)
            if name is not None
        }
    except ValueError:
        return {"{" if text.count("{") > text.count("}") else "}"}
