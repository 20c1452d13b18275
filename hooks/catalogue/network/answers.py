"""What comes back when an address is asked: an answer, or the reason why there is none."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from enum import StrEnum


class Reason(StrEnum):
    """Why nothing came back, as a message says it."""

    NAME = "the name of the host is not known"
    REFUSED = "nothing answers at the host"
    TIME = "the host does not answer in time"
    CERTIFICATE = "its certificate is not right"
    ENCRYPTION = "no encrypted connection could be made"
    ENDED = "the connection ended before the answer"
    SLOW = "the answer does not come to its end in time"
    DAMAGED = "the answer cannot be read"
    ADDRESS = "it is no address"
    BUSY = "the host is busy, and wants to be left alone for more than a minute"


BUSY = frozenset({429, 503})
"""What hosts answer when they are asked too much."""
NO_NETWORK = frozenset({Reason.NAME, Reason.REFUSED, Reason.TIME})
"""How a missing network shows itself."""


@dataclass(frozen=True)
class NoAnswer:
    """Nothing came back."""

    reason: Reason
    detail: str = ""

    def __str__(self) -> str:
        return f"{self.reason} ({self.detail})" if self.detail else self.reason.value


@dataclass(frozen=True, kw_only=True)
class Answer:
    """What a host sent."""

    address: str
    status: int
    headers: Mapping[str, str]
    """Their names are asked for in any case."""
    body: bytes = b""
    """Decompressed, as far as it was read."""
    is_cut: bool = False
    """Whether there was more than was to be read."""
    size: int = 0
    """Bytes that came over the network, as compressed as they were."""
    certificate_ends: datetime.date | None = None

    @property
    def kind(self) -> str:
        """The media type, without its parameters."""
        return self.headers.get("content-type", "").partition(";")[0].strip().lower()

    @property
    def delay(self) -> float | None:
        """Seconds for which a busy host wants to be left alone; None where it does not say (RFC 9110, 10.2.3)."""
        said = self.headers.get("retry-after", "").strip() if self.status in BUSY else ""
        if said.isascii() and said.isdigit():
            return float(said[:9])
        try:
            then = parsedate_to_datetime(said)
            return max(0, (then - parsedate_to_datetime(self.headers.get("date", ""))).total_seconds())
        except (TypeError, ValueError):  # nothing, or no date
            return None

    @property
    def is_page(self) -> bool:
        return self.kind in {"text/html", "application/xhtml+xml"}
