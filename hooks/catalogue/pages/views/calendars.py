"""How a page offers dates to a reader's calendar: a file, and ways to follow them. Nothing is asked before a click."""

import datetime
from dataclasses import dataclass
from urllib.parse import quote

from catalogue.languages.locales import Locale
from catalogue.queries.events import Dates

SERVICES = (
    ("Google Calendar", "https://calendar.google.com/calendar/r?cid={webcal}"),
    ("Outlook.com", "https://outlook.live.com/calendar/0/addfromweb?url={address}&name={name}"),
    ("Microsoft 365", "https://outlook.office.com/calendar/0/addfromweb?url={address}&name={name}"),
)
"""Calendars on the web that follow an address. Apple's and others take webcal: itself.

In November 2026 neither Google nor Microsoft documents an address for this, only what to press; these are what their
own pages send, and what sites of all kinds use. Google takes webcal: as `cid`, of a calendar that is served over HTTPS:
https://til.simonwillison.net/ics/google-calendar-ics-subscribe-link. Microsoft gets https:, since Outlook for Windows
loses webcal: (https://github.com/mjff-eng/asap-hub/pull/4998, April 2026).
"""


@dataclass(frozen=True)
class Service:
    """A calendar on the web."""

    name: str
    href: str


@dataclass(frozen=True, kw_only=True)
class CalendarView:
    """A calendar with a day ahead."""

    path: str
    """The file, from the root of the site."""
    file_name: str
    """Under which a browser saves it."""
    until: datetime.date
    """The last day on which it is of use."""
    follow: str
    """The address for a program that follows it; empty where nobody knows where the site is published."""
    services: tuple[Service, ...]


def view_calendar(dates: Dates, name: str, locale: Locale, day: datetime.date, site_url: str) -> CalendarView | None:
    """How a page offers a list of dates; None where no day of it is ahead."""
    until = dates.last_ahead(day)
    if until is None:
        return None
    path = dates.path(locale)
    address = site_url + path if site_url else ""
    follow = "webcal:" + address.partition(":")[2] if address else ""
    gaps = {"webcal": quote(follow, safe=""), "address": quote(address, safe=""), "name": quote(name, safe="")}
    return CalendarView(
        path=path,
        file_name=path.rpartition("/")[2],
        until=until,
        follow=follow,
        services=tuple(Service(each, href.format(**gaps)) for each, href in SERVICES) if address else (),
    )
