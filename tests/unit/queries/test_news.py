"""News: what is the newest, what it is about, and what has changed since."""

import datetime

from catalogue.model.entries import News
from catalogue.queries.news import find_dated_since, find_news, last_day, news_about, records_of
from tests.samples import both, make_catalogue, make_programme, make_record, make_stage

DAY = datetime.date(2026, 11, 20)
SOURCE = {"name": both("A page", "Tudalen")}


def test_the_newest_stands_first_and_those_of_one_day_as_in_the_file() -> None:
    days = {"one": "2026-11-01", "two": "2026-11-20", "three": "2026-11-01"}
    news = [make_record(News, name, date=day) for name, day in days.items()]

    assert [each.id for each in find_news(make_catalogue(*news))] == ["two", "one", "three"]


def test_what_it_is_about_names_it_back() -> None:
    stage, programme = make_stage(), make_programme("course")
    news = make_record(News, "one", date="2026-11-01", programmes=["course"], stages=["early"])
    catalogue = make_catalogue(stage, programme, news)

    assert records_of(catalogue, news) == (stage, programme)
    assert news_about(catalogue, programme) == (news,)


def test_what_says_that_it_is_newer_has_changed_since() -> None:
    change = {"text": both("It grew", "Tyfodd"), "source": SOURCE}
    catalogue = make_catalogue(
        make_programme("reviewed", last_reviewed="2026-11-21"),
        make_programme("on-the-day", last_reviewed="2026-11-20"),
        make_programme("of-next-month", as_of="2026-12"),
        make_programme("of-this-month", as_of="2026-11"),
        make_programme("grown", since=[{"date": "2027", **change}]),
        make_record(News, "news", date="2026-11-20", last_reviewed="2026-11-22"),
    )

    assert find_dated_since(catalogue, DAY) == ("programme reviewed", "programme of-next-month", "programme grown")


def test_there_may_be_no_news() -> None:
    assert last_day(make_catalogue()) is None
