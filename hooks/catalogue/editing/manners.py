"""How a file is written: what stands in braces or in lines of its own, in which order, how wide and how deep."""

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import pairwise

from catalogue.editing.scalars import FOLDED, WIDTH
from catalogue.editing.splices import column_of, line_break_of, lines_in
from catalogue.editing.yaml_nodes import MAPPING, SCALAR, SEQUENCE, Document, Node
from catalogue.model.fields import FieldPath

Form = tuple[str, ...]
"""A path in which every number is the same: what has one form is written alike."""
STEP = 2
"""Spaces by which a level stands further in."""
EACH = "*"
EACH_ITEM: Form = (EACH,)
"""That of every record of a file."""


def form_of(path: FieldPath) -> Form:
    """The path of every such value."""
    return tuple(EACH if isinstance(part, int) else part for part in path)


class Manners:
    """What a file shows of the way in which it is written."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self.line_break = line_break_of(document.text)
        self._flows: Counter[Form] = Counter()
        self._blocks: Counter[Form] = Counter()
        self._orders: dict[Form, list[tuple[str, ...]]] = {}
        for form, node in _walk(document.root, ()):
            if node.entries and form:
                (self._flows if node.is_flow else self._blocks)[form] += 1
            if node.kind == MAPPING:
                self._orders.setdefault(form, []).append(tuple(entry.name for entry in node.entries))

    def is_flow(self, form: Form, *, otherwise: bool) -> bool:
        """Whether values of a form stand in braces."""
        flows, blocks = self._flows[form], self._blocks[form]
        return flows >= blocks if flows or blocks else otherwise

    def place_among(self, name: str, present: Sequence[str], form: Form) -> int:
        """How many of the keys that are there come before a new one, as they do elsewhere in the file."""
        before: Counter[str] = Counter()
        for order in self._orders.get(form, ()):
            if name in order:
                at = order.index(name)
                before.update(order[:at])
                before.subtract(order[at + 1 :])
        if not any(before[each] for each in present):
            return len(present)
        return max((at + 1 for at, each in enumerate(present) if before[each] > 0), default=0)

    @cached_property
    def width(self) -> int:
        """Of its folded lines."""
        text = self._document.text
        folded = (node for _, node in _walk(self._document.root, ()) if node.kind == SCALAR and node.style == FOLDED)
        lines = (list(lines_in(text, node.start, node.end))[1:] for node in folded)
        widths = [len(one) for each in lines for one, following in pairwise(each) if following.strip()]
        return max(widths, default=WIDTH)

    @cached_property
    def dash_indent(self) -> int:
        """How much further in than its key a list stands."""
        for _, node in _walk(self._document.root, ()):
            for entry in node.entries if node.kind == MAPPING and not node.is_flow else ():
                if entry.value.kind == SEQUENCE and not entry.value.is_flow:
                    text = self._document.text
                    return column_of(text, entry.value.start) - column_of(text, entry.start)
        return STEP


def _walk(node: Node, form: Form) -> Iterator[tuple[Form, Node]]:
    yield form, node
    for entry in node.entries:
        yield from _walk(entry.value, (*form, entry.name if node.kind == MAPPING else EACH))
