"""Today: asked for by the command line and by the site generator's events, and by nothing else."""

import datetime
from zoneinfo import ZoneInfo

WALES = ZoneInfo("Europe/London")
"""Whose day counts: a programme closes at midnight in Wales, wherever the site is built."""


def today(epoch: str | None) -> datetime.date:
    """The day in Wales; that of `epoch`, seconds since 1970, where the environment sets SOURCE_DATE_EPOCH."""
    if epoch:
        return datetime.datetime.fromtimestamp(int(epoch), WALES).date()
    return datetime.datetime.now(WALES).date()
