"""What a calendar says: the words, times and names of events, as iCalendar writes them."""

import datetime

from icalendar import Alarm, Calendar, Timezone, TimezoneDaylight, TimezoneStandard, vDuration, vText, vUri
from icalendar import Event as Entry

from catalogue.exports import Source
from catalogue.languages.formats import long_date
from catalogue.languages.locales import Locale
from catalogue.model.addresses import record_target
from catalogue.model.fields import find_slug
from catalogue.model.prose import HOME
from catalogue.model.records import Programme, Stage
from catalogue.model.vocabulary import Moment
from catalogue.queries.day import WALES
from catalogue.queries.events import Dates, Event
from catalogue.queries.examples import as_example

END = b"END:VCALENDAR\r\n"
OFTEN = datetime.timedelta(days=1)
"""How often a calendar asks whether something has changed: as often as the site is built at most."""
COLOUR = ("teal", "#0b4f4a")
"""The colour of the brand: the nearest name of CSS, which is all that RFC 7986 allows, and its own."""
WEEK = datetime.timedelta(days=7)
NINE = datetime.timedelta(hours=9)
"""When an alarm for a whole day rings: not at midnight."""
SUMMER, WINTER = datetime.timedelta(hours=1), datetime.timedelta(0)
LAST_SUNDAY = {"FREQ": "YEARLY", "BYDAY": "-1SU"}
"""In March and October the clocks change at one o'clock of universal time (The Summer Time Order 2002)."""
CHANGES = (
    (TimezoneDaylight, "BST", WINTER, SUMMER, datetime.datetime.fromisoformat("1996-03-31T01:00"), 3),
    (TimezoneStandard, "GMT", SUMMER, WINTER, datetime.datetime.fromisoformat("1996-10-27T02:00"), 10),
)
"""Part, name, offset before and after, first change by the clock on the wall, month."""


class Writer:
    """Writes calendars as on the day of the build. An event that stands in several is made once."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._catalogue = source.catalogue
        self._stamp = datetime.datetime.combine(source.day, datetime.time(), datetime.UTC)
        self._site = find_slug(source.catalogue.settings.name.en) or "site"
        self._entries: dict[tuple[str, Locale], bytes] = {}

    def write(self, dates: Dates, locale: Locale) -> bytes:
        calendar = self._head(dates, locale)
        if any(event.begins for event in dates.events):
            calendar.add_component(_summer_time())
        entries = b"".join(self._entry(event, locale) for event in dates.events)
        around: bytes = calendar.to_ical(sorted=False)
        return around.removesuffix(END) + entries + END

    def _head(self, dates: Dates, locale: Locale) -> Calendar:
        calendar = Calendar()
        name = self._name(dates.about, locale)
        calendar.add("VERSION", "2.0")
        calendar.add("PRODID", f"-//{self._catalogue.settings.name.en}//{locale}")
        calendar.add("CALSCALE", "GREGORIAN")
        calendar.add("UID", f"{dates.key}@{self._site}")
        calendar.add("NAME", name, parameters={"LANGUAGE": locale.value})
        calendar.add("X-WR-CALNAME", name)
        calendar.add("X-WR-TIMEZONE", WALES.key)
        calendar.add("LAST-MODIFIED", self._stamp)
        calendar.add("REFRESH-INTERVAL", vDuration(OFTEN), parameters={"VALUE": "DURATION"})
        calendar.add("X-PUBLISHED-TTL", vDuration(OFTEN))
        calendar.add("COLOR", COLOUR[0])
        calendar.add("X-APPLE-CALENDAR-COLOR", COLOUR[1])
        if self._source.site_url:
            calendar.add("URL", vUri(self._page(dates.about, locale)))
            calendar.add("SOURCE", vUri(self._source.whole_address(dates.path(locale))), parameters={"VALUE": "URI"})
        return calendar

    def _entry(self, event: Event, locale: Locale) -> bytes:
        key = (event.key, locale)
        if key not in self._entries:
            self._entries[key] = self._make_entry(event, locale).to_ical(sorted=False)
        return self._entries[key]

    def _make_entry(self, event: Event, locale: Locale) -> Entry:
        entry = Entry()
        language = {"LANGUAGE": locale.value}
        summary = self._summary(event, locale)
        entry.add("UID", f"{event.key}@{self._site}")
        entry.add("DTSTAMP", self._stamp)
        entry.add("LAST-MODIFIED", self._stamp)
        _add_time(entry, event)
        entry.add("SUMMARY", summary, parameters=language)
        entry.add("DESCRIPTION", self._description(event, locale), parameters=language)
        if event.cohort.place and event.moment not in {Moment.OPENS, Moment.CLOSES}:
            entry.add("LOCATION", event.cohort.place[locale], parameters=language)
        if self._source.site_url:
            entry.add("URL", vUri(self._page(event.programme, locale)))
        entry.add("STATUS", "CANCELLED" if event.is_cancelled else "CONFIRMED")
        entry.add("SEQUENCE", event.changes)
        entry.add("TRANSP", "OPAQUE" if event.begins and event.moment is Moment.SESSION else "TRANSPARENT")
        if event.moment is Moment.CLOSES and not event.is_cancelled:
            entry.add_component(_alarm(summary, event))
        return entry

    def _summary(self, event: Event, locale: Locale) -> str:
        words = self._catalogue.interface.words
        title = event.session.title if event.session else None
        what = title[locale] if title else self._catalogue.interface.label("moment", event.moment, locale)
        names = {"programme": event.programme.title[locale], "what": what, "cohort": event.cohort.label[locale]}
        said = words["calendar_summary"][locale].format(**names)
        if event.is_cancelled:
            said = words["calendar_cancelled"][locale].format(what=said)
        return as_example(self._catalogue, said, locale)

    def _description(self, event: Event, locale: Locale) -> str:
        session, programme = event.session, event.programme
        lines = [programme.summary[locale]]
        if session and session.moved_from:
            moved = self._catalogue.interface.words["moved_from"][locale]
            lines.insert(0, moved.format(date=long_date(session.moved_from, locale)))
        link = event.cohort.link or (programme.apply.link if programme.apply else None)
        if link and event.moment in {Moment.OPENS, Moment.CLOSES}:
            lines.append(link)
        return "\n".join(lines)

    def _name(self, about: Programme | Stage | None, locale: Locale) -> str:
        site = self._catalogue.settings.name[locale]
        return as_example(self._catalogue, f"{site}: {about.title[locale]}" if about else site, locale)

    def _page(self, about: Programme | Stage | None, locale: Locale) -> str:
        target = record_target(about) if about else f"page:{HOME}"
        return self._source.whole_address(self._source.addresses.find(target, locale) or "")


def _add_time(entry: Entry, event: Event) -> None:
    """A whole day ends before the next one begins; what has no known end is a moment (RFC 5545, 3.6.1)."""
    if not event.begins:
        entry.add("DTSTART", event.date)
        entry.add("DTEND", event.date + datetime.timedelta(days=1))
        return
    entry.add("DTSTART", datetime.datetime.combine(event.date, event.begins, WALES))
    if event.finishes:
        entry.add("DTEND", datetime.datetime.combine(event.date, event.finishes, WALES))


def _alarm(summary: str, event: Event) -> Alarm:
    """A week before: at the same hour, or in the morning for a whole day."""
    alarm = Alarm()
    alarm.add("ACTION", "DISPLAY")
    alarm.add("DESCRIPTION", vText(summary))
    alarm.add("TRIGGER", -WEEK if event.begins else NINE - WEEK)
    return alarm


def _summer_time() -> Timezone:
    timezone = Timezone()
    timezone.add("TZID", WALES.key)
    for part, name, before, after, first, month in CHANGES:
        change = part()
        change.add("TZNAME", name)
        change.add("TZOFFSETFROM", before)
        change.add("TZOFFSETTO", after)
        change.add("DTSTART", first)
        change.add("RRULE", LAST_SUNDAY | {"BYMONTH": month})
        timezone.add_component(change)
    return timezone
