"""The words that a field may hold on every site; their labels stand in interface.yaml."""

import math
from enum import StrEnum


class Table(StrEnum):
    """A table that a page of prose shows below its text."""

    REVIEWS = "reviews"
    BUILD = "build"
    DATA = "data"
    FILES = "files"


class Mode(StrEnum):
    """How something is taught."""

    IN_PERSON = "in_person"
    ONLINE = "online"
    BLENDED = "blended"
    IN_SCHOOL = "in_school"


class TimeNeeded(StrEnum):
    """How long something takes, roughly."""

    DAYS = "days"
    WEEKS = "weeks"
    HALF_YEAR = "half_year"
    SCHOOL_YEAR = "school_year"
    LONGER = "longer"


class Places(StrEnum):
    """Whether places are left."""

    OPEN = "open"
    FEW = "few"
    FULL = "full"
    PLANNED = "planned"


class ProgrammeState(StrEnum):
    """Whether a programme runs, in the order of lists."""

    CURRENT = "current"
    """Runs today: somebody saw a public page of it."""
    PLANNED = "planned"
    """Is announced."""
    PAUSED = "paused"
    """Takes nobody for now."""
    CLOSED = "closed"
    """Takes nobody any more, and those on it go on to its end."""
    MODEL = "model"
    """Is one school's own scheme, which others can only learn from."""
    DESCRIBED = "described"
    """Was described in the year of its source; nothing later was seen."""
    PAST = "past"
    """Has ended."""

    @property
    def is_told_as_past(self) -> bool:
        """Whether pages say what it was, and nothing of dates."""
        return self in {ProgrammeState.DESCRIBED, ProgrammeState.PAST}

    @property
    def takes_people(self) -> bool:
        """Whether its cohorts say how somebody can join."""
        return self in {ProgrammeState.CURRENT, ProgrammeState.PLANNED}


class Recognition(StrEnum):
    """How a body stands behind a programme."""

    AUTHORISED = "authorised"
    ACCREDITED = "accredited"
    ENDORSED = "endorsed"
    BADGED = "badged"


class Figure(StrEnum):
    """A figure on a school that a source may give as about so many."""

    PUPILS = "pupils"
    FREE_SCHOOL_MEALS = "free_school_meals"
    LEARNING_NEEDS = "learning_needs"


class Access(StrEnum):
    """What it takes to get a resource."""

    FREE = "free"
    REGISTRATION = "registration"
    MEMBERS = "members"
    PAID = "paid"


class MediaFormat(StrEnum):
    """What one gets."""

    WEB = "web"
    PDF = "pdf"
    VIDEO = "video"
    AUDIO = "audio"
    EBOOK = "ebook"
    SLIDES = "slides"
    PRINT = "print"


class Status(StrEnum):
    """Where a cohort stands; the words are in labels.status of interface.yaml."""

    TO_BE_CONFIRMED = "to_be_confirmed"
    NOT_YET_OPEN = "not_yet_open"
    OPEN = "open"
    CLOSING_SOON = "closing_soon"
    CLOSED = "closed"
    RUNNING = "running"
    PAST = "past"
    CANCELLED = "cancelled"

    @property
    def takes_applications(self) -> bool:
        return self in {Status.OPEN, Status.CLOSING_SOON}


class Season(StrEnum):
    """A school term; the words are in labels.season of interface.yaml."""

    AUTUMN = "autumn"
    SPRING = "spring"
    SUMMER = "summer"


class Moment(StrEnum):
    """What happens on a date of a cohort, in the order of one day; the words are in labels.moment of interface.yaml."""

    OPENS = "opens"
    CLOSES = "closes"
    STARTS = "starts"
    SESSION = "session"
    ENDS = "ends"


class FacetName(StrEnum):
    """Names of facets in addresses, beside those of frameworks; their words are in labels.facet of interface.yaml."""

    STAGE = "stage"
    ROLE = "role"
    STATUS = "status"
    LANGUAGE = "language"
    MODE = "mode"
    TIME = "time"
    OFFERED = "offered"
    PHASE = "phase"
    AUTHORITY = "authority"
    BACKGROUND = "background"
    SIZE = "size"
    MEALS = "meals"
    THEME = "theme"
    PROGRAMME = "programme"
    MINUTES = "minutes"
    EDITION = "edition"


class MinutesNeeded(StrEnum):
    """How long a resource takes, for its filter; the words are in labels.minutes of interface.yaml."""

    TO_10 = "to_10"
    TO_30 = "to_30"
    TO_60 = "to_60"
    LONGER = "longer"

    @property
    def most(self) -> float:
        """Minutes that something takes at most."""
        return {MinutesNeeded.TO_10: 10, MinutesNeeded.TO_30: 30, MinutesNeeded.TO_60: 60}.get(self, math.inf)


class NarrowedList(StrEnum):
    """Names of lists that readers can filter."""

    PROGRAMMES = "programmes"
    CASE_STUDIES = "case-studies"


NOT_GIVEN = "not_given"
"""The choice of a facet for records of which the sources do not say; its word is words.not_given."""
TRY = "try"
"""The id of notes on what a reflection gives to try; no question may have it."""


class Output(StrEnum):
    """What a site gives beside its pages; what it is and for whom are in labels.output and labels.output_for."""

    CALENDARS = "calendars"
    FEEDS = "feeds"
    DATA = "data"
    BOOKLETS = "booklets"
    CARDS = "cards"
    STRUCTURED = "structured"
    SITEMAP = "sitemap"
    BUILD = "build"


class FileKind(StrEnum):
    """What a page offers as a file, by the ending of its name."""

    CALENDAR = "ics"
    FEED = "atom"
    CSV = "csv"
    JSON = "json"
    PDF = "pdf"

    @property
    def media_type(self) -> str:
        return _MEDIA_TYPES[self]


_MEDIA_TYPES = {
    FileKind.CALENDAR: "text/calendar",
    FileKind.FEED: "application/atom+xml",
    FileKind.CSV: "text/csv",
    FileKind.JSON: "application/json",
    FileKind.PDF: "application/pdf",
}
