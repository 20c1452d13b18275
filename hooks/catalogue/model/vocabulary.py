"""The words that a field may hold on every site; their labels stand in interface.yaml."""

from enum import StrEnum


class TextState(StrEnum):
    """Whether a person has reviewed a text."""

    DRAFT = "draft"
    REVIEWED = "reviewed"


class Table(StrEnum):
    """A table that a page of prose shows below its text."""

    REVIEWS = "reviews"


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


class Places(StrEnum):
    """Whether places are left."""

    OPEN = "open"
    FEW = "few"
    FULL = "full"
    PLANNED = "planned"


class ProgrammeState(StrEnum):
    """Whether a programme runs."""

    CURRENT = "current"
    PLANNED = "planned"
    PAST = "past"


class MediaFormat(StrEnum):
    """What one gets."""

    WEB = "web"
    PDF = "pdf"
    VIDEO = "video"
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


class NarrowedList(StrEnum):
    """Names of lists that readers can filter."""

    PROGRAMMES = "programmes"
    CASE_STUDIES = "case-studies"


TRY = "try"
"""The id of notes on what a reflection gives to try; no question may have it."""
