"""What comes back from a translator, checked whole before any of it is taken."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from catalogue.languages.locales import Locale
from catalogue.model.markdown import Markdown
from catalogue.model.markdown_parser import TooMuch
from catalogue.model.prose import DOCUMENT
from catalogue.reading.faults import Fault, Place
from catalogue.reading.nearest import suggest
from catalogue.reading.text_rules import LANGUAGES, wrong_language
from catalogue.translation.units import Unit

TARGET = re.compile(r"\]\(\s*([^)\s]+)")
PLACEHOLDER = re.compile(r"\{\w+\}")
HEADING = re.compile(r"^(#{1,6}) .*?(?:\{#([\w-]+)\})?\s*$", re.MULTILINE)
MARKUP = re.compile(r"\*\*|`")
WEB = re.compile(r"https?://|mailto:")


@dataclass(frozen=True)
class Returned:
    """A text as it stands in a file that came back."""

    name: str
    print: str
    """The fingerprint of the source from which it was made."""
    text: str
    """Empty where nothing was written."""
    is_done: bool
    """Whether the translator says that it is right as it stands."""
    place: Place


@dataclass(frozen=True)
class Taken:
    """A text that is right, and what it is for."""

    unit: Unit
    text: str

    @property
    def is_new(self) -> bool:
        """Whether it differs from what stands there now."""
        return self.text != self.unit.target


def check_returned(
    returned: Iterable[Returned], units: Mapping[str, Unit], to: Locale
) -> tuple[list[Taken], list[Fault]]:
    """What can be taken, and everything that is wrong. Texts that nobody has touched are in neither."""
    taken, faults = [], []
    seen: dict[str, Returned] = {}
    for each in returned:
        unit = units.get(each.name)
        first = seen.setdefault(each.name, each)
        if unit is None:
            faults.append(Fault(each.place, *_unknown(each.name, units)))
        elif first is not each:
            faults.append(Fault(each.place, f"{each.name} stands here twice", "delete one of the two rows"))
        elif each.text and (each.is_done or each.text != unit.target):
            wrong = list(_wrong_with(each, unit, to))
            faults += [Fault(each.place, f"{each.name} {what}", remedy) for what, remedy in wrong]
            if not wrong:
                taken.append(Taken(unit, each.text))
        elif each.is_done:
            faults.append(Fault(each.place, f"{each.name} is marked as done and is empty", "write the translation"))
    return taken, faults


def _unknown(name: str, units: Mapping[str, Unit]) -> tuple[str, str]:
    near = suggest(name, units)
    return f"{name[:60]!r} names no text of the site", near or "leave the ids as they were, or export again"


def _wrong_with(returned: Returned, unit: Unit, to: Locale) -> Iterator[tuple[str, str]]:
    source = LANGUAGES[to.other]
    if returned.print != unit.print:
        yield f"was made from {source} that has changed since", "export it again, and translate what has changed"
        return
    text = returned.text
    if len(text) > unit.most:
        yield f"has {len(text):,} characters, more than {unit.most:,}", "shorten it"
    lacking, strange = _differ(_targets(unit.source), _targets(text))
    if lacking:
        yield f"lacks the link to {', '.join(lacking)}", f"keep every link of the {source}"
    if strange:
        yield f"has a link to {', '.join(strange)}, which the {source} has not", f"keep the links of the {source}"
    lacking, strange = _differ(PLACEHOLDER.findall(unit.source), PLACEHOLDER.findall(text))
    if lacking or strange:
        yield f"has {', '.join(lacking or strange)} not as often as the {source}", "keep what stands in braces"
    yield from _wrong_in_marks(unit.source, text, source)
    if unit.source.strip() != text.strip() and (wrong := wrong_language(text, to)):
        yield wrong


def _wrong_in_marks(source: str, text: str, language: str) -> Iterator[tuple[str, str]]:
    headings = [(len(marks), anchor) for marks, anchor in HEADING.findall(source)]
    if headings != [(len(marks), anchor) for marks, anchor in HEADING.findall(text)]:
        yield f"has other headings than the {language}", "keep each # and each {#id}"
    for mark in sorted(set(MARKUP.findall(source + text))):
        if text.count(mark) % 2:
            yield f"has a {mark} that is never closed", f"write {mark} on both sides"
    try:
        blocks = Counter(token.type for token in Markdown(text).tokens if token.nesting > 0 and token.map)
    except TooMuch as error:
        yield error.what, error.remedy
        return
    expected = Counter(token.type for token in Markdown(source).tokens if token.nesting > 0 and token.map)
    for kind in ("list_item_open", "table_open", "blockquote_open"):
        if blocks[kind] != expected[kind]:
            name = kind.removesuffix("_open").replace("_", " ")
            yield f"has {blocks[kind]} of {name}, the {language} {expected[kind]}", "keep lists and tables as they are"


def _targets(text: str) -> list[str]:
    """Where links lead, without those of the web and to PDFs: each language has its own there."""
    return [target for target in TARGET.findall(text) if not (WEB.match(target) or DOCUMENT.fullmatch(target))]


def _differ(source: Iterable[str], target: Iterable[str]) -> tuple[list[str], list[str]]:
    """What the one has oftener than the other, and the other way round."""
    one, other = Counter(source), Counter(target)
    return sorted((one - other).elements()), sorted((other - one).elements())
