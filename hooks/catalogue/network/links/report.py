"""What is told of a look: faults at file and line, one line in all, and Markdown for an issue."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from catalogue.network.links.memory import DAYS_TO_BREAK, Remembered
from catalogue.network.links.verdicts import Outcome
from catalogue.reading.faults import Fault, Place, Severity


@dataclass(frozen=True)
class Told:
    """The places of each address, and what is known of it."""

    places: Mapping[str, Sequence[Place]]
    known: Mapping[str, Remembered]

    @property
    def broken(self) -> list[Remembered]:
        return [each for each in self._all if each.is_broken]

    @property
    def failing(self) -> list[Remembered]:
        """Those that have failed, and not often enough."""
        return [each for each in self._all if each.failed and not each.is_broken]

    @property
    def moved(self) -> list[Remembered]:
        return [each for each in self._all if each.moved_to]

    @property
    def unclear(self) -> list[Remembered]:
        return [each for each in self._all if each.outcome is Outcome.UNCLEAR and not each.failed]

    @property
    def _all(self) -> list[Remembered]:
        return [self.known[address] for address in sorted(self.places) if address in self.known]


def find_link_faults(told: Told) -> Iterator[Fault]:
    """Links that are broken, then those that have moved: as warnings, for they still lead there."""
    for each in told.broken:
        what = (
            f"links to {each.address}, which failed on {len(each.failed)} days, first on {each.failed[0]}: {each.why}"
        )
        for place in told.places[each.address]:
            yield Fault(place, what, "write where it has moved, or take the link out")
    for each in told.moved:
        for place in told.places[each.address]:
            what, remedy = f"links to {each.address}, which has moved for good", f"write {each.moved_to}"
            yield Fault(place, what, remedy, Severity.WARNING)


def summarise(told: Told) -> str:
    """One line."""
    number = len(told.places)
    parts = [
        f"{len(told.broken)} broken",
        f"{len(told.moved)} moved",
        f"{len(told.failing)} failing and not yet called broken",
        f"{len(told.unclear)} to look at by hand",
    ]
    return f"{number} address{'' if number == 1 else 'es'} elsewhere: {', '.join(parts)}"


def render_report(told: Told) -> str:
    """Markdown for an issue. What a person should see to stands below headings of the second level."""
    parts = ["# Links to elsewhere", f"{summarise(told)}."]
    parts += _section(
        "## Broken",
        f"Each failed on {DAYS_TO_BREAK} days or more. Write where it has moved, or take the link out.",
        [(each, f"{each.why}, since {each.failed[0]}") for each in told.broken],
        told,
    )
    parts += _section(
        "## Moved",
        "The host says that each has a new address for good. Write that.",
        [(each, f"now {_code(each.moved_to)}") for each in told.moved],
        told,
    )
    parts += _section(
        "### Failing",
        f"Each is called broken once it has failed on {DAYS_TO_BREAK} days. Nothing is to be done yet.",
        [(each, f"{each.why}, on {', '.join(map(str, each.failed))}") for each in told.failing],
        told,
    )
    parts += _section(
        "### To look at by hand",
        "The host turns programs away. Open each in a browser.",
        [(each, each.why) for each in told.unclear],
        told,
    )
    return "\n\n".join(parts) + "\n"


def _section(title: str, lead: str, items: Sequence[tuple[Remembered, str]], told: Told) -> list[str]:
    lines = [f"- {_code(each.address)}: {_plain(said)}\n{_places(told.places[each.address])}" for each, said in items]
    return [title, lead, "\n".join(lines)] if lines else []


def _places(places: Sequence[Place]) -> str:
    return "\n".join(f"  - `{place.file}:{place.line}` {place.name}".rstrip() for place in places)


def _code(address: str) -> str:
    """As it stands, whatever signs it holds."""
    return f"`{address.replace('`', '%60')}`"


def _plain(said: str) -> str:
    """A title of somebody else's page names nobody and marks nothing."""
    return said.replace("@", "@\u200b").replace("<", "&lt;").replace("\n", " ")
