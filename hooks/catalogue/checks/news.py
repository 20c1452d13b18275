"""Checks of news: no day far ahead."""

import datetime
from collections.abc import Iterator

from catalogue.model.catalogue import Catalogue
from catalogue.model.entries import News
from catalogue.reading.faults import Fault
from catalogue.reading.origins import Origins

MOST_DAYS_AHEAD = 31
"""News may be written some days before it is published; more is a slip in the year or the month."""


def find_news_faults(catalogue: Catalogue, origins: Origins, day: datetime.date) -> Iterator[Fault]:
    """News of a day more than MOST_DAYS_AHEAD after this one."""
    for news in catalogue.all(News):
        ahead = (news.date - day).days
        if ahead > MOST_DAYS_AHEAD:
            what = f"is {ahead} days ahead ({news.date})"
            yield origins.of(news).fault(("date",), what, "write the day on which readers can first see it")
