"""Today: asked for by the command line and by the site generator's events, and by nothing else."""

import datetime
from zoneinfo import ZoneInfo

WALES = ZoneInfo("Europe/London")
"""Whose day counts: a programme closes at midnight in Wales, wherever the site is built."""

LAST = datetime.datetime(2200, 1, 1, tzinfo=datetime.UTC)
"""A day after it is a slip, such as a number of milliseconds."""


class DayError(ValueError):
    """SOURCE_DATE_EPOCH is no day on which a site can be built."""


def today(epoch: str | None) -> datetime.date:
    """The day in Wales; that of `epoch`, seconds since 1970, where the environment sets SOURCE_DATE_EPOCH.

    Raises DayError.
    """
    return (datetime.datetime.now(WALES) if epoch is None else _moment_of(epoch)).date()


def _moment_of(epoch: str) -> datetime.datetime:
    said = f"SOURCE_DATE_EPOCH: {epoch[:40]!r}"
    if not (epoch.isascii() and epoch.isdigit()):
        raise DayError(f"{said} is no number; write whole seconds since 1970, such as 1795392000, or unset it")
    if len(epoch) > len(str(int(LAST.timestamp()))) or int(epoch) >= LAST.timestamp():
        raise DayError(f"{said} is a day after {LAST.year - 1}; write seconds since 1970, not milliseconds")
    return datetime.datetime.fromtimestamp(int(epoch), WALES)
