"""News, as templates ask for it."""

from collections.abc import Sequence

from catalogue.model.entries import News
from catalogue.model.records import Record
from catalogue.pages.views.records import RecordsView
from catalogue.queries.news import (
    SHOWN,
    feed_path,
    find_channels,
    find_news,
    news_about,
    records_of,
    subject_of,
)


class NewsView(RecordsView):
    """The news in one language."""

    def news(self) -> tuple[Sequence[News], Sequence[News]]:
        """All news, the newest first: what is shown at once, and what came earlier."""
        found = find_news(self._catalogue)
        return found[:SHOWN], found[SHOWN:]

    def news_about(self, record: Record) -> tuple[News, ...]:
        """The news that names a record, the newest first."""
        return news_about(self._catalogue, record)

    def told_of(self, news: News) -> tuple[Record, ...]:
        """The records that news is about."""
        return records_of(self._catalogue, news)

    def feeds(self) -> list[tuple[str, str]]:
        """Of each feed, what it is about, empty for all news, and its path from the root of the site."""
        return [
            (subject_of(self._catalogue, each, self.locale), feed_path(each.name, self.locale))
            for each in find_channels(self._catalogue)
        ]
