"""What is wrong with a published site, at which address, and what to do about it."""

from collections.abc import Iterable
from dataclasses import dataclass

from catalogue.reading.faults import Severity


@dataclass(frozen=True, order=True)
class SiteFault:
    """One fault; where the same holds of more addresses, it is told once."""

    address: str
    what: str
    remedy: str
    severity: Severity = Severity.ERROR
    more: int = 0
    """Other addresses of which the same holds."""

    def __str__(self) -> str:
        warning = "warning: " if self.severity is Severity.WARNING else ""
        return f"{self.address}: {warning}{self._message}"

    @property
    def _message(self) -> str:
        others = f" (and {self.more:,} more)" if self.more else ""
        return f"{self.what}{others}; {self.remedy}"

    def for_github(self) -> str:
        """A workflow command. It belongs to no line of a file."""
        message = f"{self.address}: {self._message}".replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
        return f"::{self.severity}::{message}"

    def for_json(self) -> dict[str, str | int]:
        return {
            "address": self.address,
            "what": self.what,
            "remedy": self.remedy,
            "severity": self.severity.value,
            "more": self.more,
        }


def join_same(faults: Iterable[SiteFault]) -> list[SiteFault]:
    """Each fault once, at the first of its addresses: errors, then warnings, in the order of addresses."""
    by_message: dict[tuple[Severity, str, str], set[str]] = {}
    for fault in faults:
        by_message.setdefault((fault.severity, fault.what, fault.remedy), set()).add(fault.address)
    joined = [
        SiteFault(min(addresses), what, remedy, severity, len(addresses) - 1)
        for (severity, what, remedy), addresses in by_message.items()
    ]
    return sorted(joined, key=lambda fault: (fault.severity is Severity.WARNING, fault))
