"""One slip, one fault: what is named in many places and is not there."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from catalogue.reading.faults import MOST_FAULTS, Fault, Place, some_of

WORD = "word of "
"""Before the name of a list of words, where one of it is lacking."""
OR = " or "
"""Between kinds, one of which a place lacks."""
SAME = "is the same as the English"
"""What is wrong with a text that no list of proper names allows in both languages."""
FEW = 2
"""Places of a slip of the pen that each keep their own message."""
MOST_THINGS = 8
"""Of one kind that are not there, each with its own message: more were taken away together."""
MOST_PLACES = 60
"""That one message names: more than a record has in the largest site so far."""


def join_lacking(faults: Iterable[Fault], empty: Mapping[str, str]) -> list[Fault]:
    """The faults, those that lack the same thing as one, at the first of its places.

    Those that lack many things of a kind are one, too. `empty` are the kinds of which there is nothing at all, by name,
    with their file.
    """
    faults = list(faults)
    known = {fault.lacks for fault in faults}
    found = [fault for fault in faults if not fault.lacks]
    lacking: dict[str, dict[str, list[Fault]]] = {}
    for fault in faults:
        if fault.lacks:
            lacks = _one_kind(fault.lacks, known, empty)
            kind = lacks.partition(":")[0]
            group = "record" if kind in empty and not kind.startswith(WORD) else kind
            same = lacking.setdefault(f"{group} in {empty.get(kind, '')}", {}).setdefault(lacks, [])
            same.append(replace(fault, lacks=lacks))
    for by_name in lacking.values():
        together = sorted((fault for same in by_name.values() for fault in same), key=_order)
        file = empty.get(together[0].lacks.partition(":")[0], "")
        if len(together) > FEW and (file or len(by_name) > MOST_THINGS):
            found.append(_all_joined(together, list(by_name), file))
            continue
        for same in by_name.values():
            alike = [fault for fault in same if fault.remedy.endswith("?")]  # a slip of the pen
            found += same if len(same) == 1 or (len(same) <= FEW and alike) else [_joined(sorted(same, key=_order))]
    return found


def _one_kind(lacks: str, known: Collection[str], empty: Collection[str]) -> str:
    """What lacks one of several kinds, as "term or quantity:its-id": the one that others lack, or that is empty."""
    kinds, _, name = lacks.partition(":")
    choice = [kind for kind in kinds.split(OR) if f"{kind}:{name}" in known or kind in empty]
    return f"{choice[0]}:{name}" if choice else lacks


def _all_joined(faults: Sequence[Fault], names: Sequence[str], file: str) -> Fault:
    """In the file that is empty, or at the first of the places."""
    number = f"{len(faults):,}{' or more' if len(faults) >= MOST_FAULTS else ''}"
    kind = _kind_of(faults[0])
    ids = some_of([name.partition(":")[2] for name in names], 3)
    remedy = f"put back what was there, or take them out of {_name_places(faults)}"
    if file:
        return Fault(Place(file=file), f"holds no {kind}, and {number} places name some ({ids})", remedy)
    what = f"names one of {len(names):,} things that are not there: {kind} {ids}; {number} places name them"
    return replace(faults[0], what=what, remedy=remedy)


def _kind_of(fault: Fault) -> str:
    return fault.lacks.partition(":")[0].replace("-", " ")


def _order(fault: Fault) -> tuple[bool, Place, str]:
    return fault.order


def _joined(faults: Sequence[Fault]) -> Fault:
    first = faults[0]
    kind, name = _kind_of(first), first.lacks.partition(":")[2]
    number = f"{len(faults):,}{' or more' if len(faults) >= MOST_FAULTS else ''}"
    what = f"there is no {kind} {name[:60]!r}, which {number} places name"
    asked = next((fault.remedy for fault in faults if fault.remedy.endswith("?")), "")
    back = "put it back, with state: past to retire it" if kind == "programme" else "put it back"
    remedy = f"{asked} Or {back}" if asked else back
    return replace(first, what=what, remedy=f"{remedy}, or take it out of {_name_places(faults)}")


def _name_places(faults: Sequence[Fault]) -> str:
    """Lines by file: data/programmes.yaml:5, 9 and docs/en/about.md:3."""
    lines: dict[str, list[int]] = {}
    for fault in faults[:MOST_PLACES]:
        lines.setdefault(fault.place.file, []).append(fault.place.line)
    said = [f"{file}:{', '.join(str(line) for line in dict.fromkeys(each))}" for file, each in lines.items()]
    more = f" and {len(faults) - MOST_PLACES:,} more" if len(faults) > MOST_PLACES else ""
    return f"{'; '.join(said)}{more}"


def join_same_texts(faults: Iterable[Fault], file: str) -> list[Fault]:
    """The faults, all texts that are the same in both languages as one, where the file with the proper names is not."""
    faults = list(faults)
    same = sorted((fault for fault in faults if fault.what == SAME), key=_order)
    if len(same) <= FEW:
        return faults
    what = f"is missing, and {len(same):,} texts are the same in both languages"
    remedy = f"put it back with its proper_names, or write it anew, or translate {_name_places(same)}"
    return [*(fault for fault in faults if fault.what != SAME), Fault(Place(file=file), what, remedy)]
