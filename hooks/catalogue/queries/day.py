"""Today: asked for by the command line and by the site generator's events, and by nothing else."""

import datetime


def today(epoch: str | None) -> datetime.date:
    """The day in UTC; that of `epoch`, seconds since 1970, where the environment sets SOURCE_DATE_EPOCH."""
    moment = datetime.datetime.fromtimestamp(int(epoch), datetime.UTC) if epoch else datetime.datetime.now(datetime.UTC)
    return moment.date()
