"""The types of single fields, from text in YAML to a checked value."""

import calendar
import datetime
import re
from dataclasses import dataclass
from functools import cache
from typing import Annotated

from babel import localedata
from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, PlainValidator, WithJsonSchema
from pydantic.dataclasses import dataclass as checked_dataclass
from pydantic_core import PydanticCustomError

from catalogue.languages.locales import Locale
from catalogue.languages.pairs import Pair
from catalogue.model.web_address import wrong_host

SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
MAX_SLUG = 80
RESERVED = frozenset({"index", "404", "search", "assets", "en", "cy", "sitemap", "frame"})
"""Words that the site needs for itself in addresses."""
DEVICES = re.compile(r"con|prn|aux|nul|com\d|lpt\d")
"""Names under which Windows keeps no file (Microsoft, Naming Files, Paths, and Namespaces)."""
SCHEMES = ("https://", "http://", "mailto:")
MOST_OF_ADDRESS = 2_000
"""Characters in an address: what every browser takes."""
WHOLE_ADDRESS = re.compile(
    r"https?://[^\W_]([\w.-]*[^\W_])?(:\d{1,5})?([/?#]|$)|mailto:[^@/?#]+@[^@/?#]+\.[^@/?#.]+([?]|$)", re.IGNORECASE
)
"""A host, or somebody at one; names and passwords before a host hide where it leads."""
CENTURY = range(2000, 2100)
"""The years of what a site announces and of its reviews."""
HISTORY = range(1800, 2100)
"""The years of what it tells of."""
MONTHS = (
    *("", "January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
LANGUAGE_TAGS = frozenset(tag for tag in localedata.locale_identifiers() if "_" not in tag)
"""Languages that Babel knows."""
UNKNOWN = "to_be_confirmed"
"""What a field holds that must not be forgotten and that nobody knows yet."""
REFUSED = "refused"
"""The type of pydantic's error for a value that one of these fields refuses; its context has `what` and `remedy`."""


def refuse(what: str, remedy: str) -> PydanticCustomError:
    """The error that says what is wrong with a value, and what to do about it."""
    return PydanticCustomError(REFUSED, "{what}; {remedy}", {"what": what, "remedy": remedy})


def _slug(value: str) -> str:
    if not SLUG.fullmatch(value):
        raise refuse(f"{value[:60]!r} cannot be an address", "use small letters a to z, figures and hyphens")
    if len(value) > MAX_SLUG:
        raise refuse(f"has {len(value)} characters", f"use {MAX_SLUG} at most")
    reserved = find_reserved(value)
    if reserved:
        raise refuse(*reserved)
    return value


@cache
def find_slug(text: str) -> str:
    """A text as a name of small letters, figures and hyphens; empty where none of its signs can stand in one."""
    return re.sub(r"[^a-z0-9]+", "-", text.casefold()).strip("-")


def find_reserved(name: str, *, ours: bool = True) -> tuple[str, str] | None:
    """What is wrong with a name that the site or a system needs for itself; `ours` are those of the site."""
    if ours and name in RESERVED:
        return f"{name!r} is reserved for the site itself", "choose another word"
    if DEVICES.fullmatch(name):
        return f"{name!r} is a name that Windows keeps for itself", "choose another word"
    return None


def _address(value: str) -> str:
    wrong = wrong_address(value)
    if wrong:
        raise refuse(*wrong)
    return value


def wrong_address(value: str) -> tuple[str, str] | None:
    """What is wrong with an address outside the site, and what to do."""
    scheme = next((each for each in SCHEMES if value.casefold().startswith(each)), "")
    if not scheme:
        return f"{value[:60]!r} is no web address", "begin it with https://, http:// or mailto:"
    if not value.startswith(scheme):
        return f"{value[:60]!r} begins with capitals", f"begin it with {scheme}"
    if len(value) > MOST_OF_ADDRESS:
        return f"is an address of {len(value):,} characters, more than {MOST_OF_ADDRESS:,}", "find a shorter one"
    if not value.isprintable():
        return f"{value[:60]!r} holds a character that no address has", "write it as %XX"
    if host := wrong_host(value):
        return host
    if re.search(r"[\s<>\"'`{}|\\^]", value):
        return f"{value[:60]!r} holds a character that no address has", "write it as %XX"
    if not WHOLE_ADDRESS.match(value):
        return f"{value[:60]!r} leads nowhere", "write the whole address, such as https://example.org/page"
    return None


def _transcript(value: str) -> str:
    return value if value == UNKNOWN else _address(value)


def _boolean(value: object) -> object:
    if isinstance(value, str):
        if value not in {"true", "false"}:
            raise refuse(f"{value[:60]!r} is neither true nor false", "write true or false")
        return value == "true"
    return value


def _whole(value: object) -> object:
    if isinstance(value, str):
        if not re.fullmatch(r"[0-9]{1,9}", value):
            figures = re.sub(r"(?<=[0-9])[ ,](?=[0-9]{3}(?![0-9]))", "", value)
            remedy = f"write {figures}" if re.fullmatch(r"[0-9]{4,9}", figures) else "write one to nine figures"
            raise refuse(f"{value[:60]!r} is not a whole number", remedy)
        return int(value)
    return value


def _percent(value: object) -> object:
    if isinstance(value, str):
        if not re.fullmatch(r"\d{1,3}(\.\d{1,2})?", value, re.ASCII) or float(value) > 100:
            raise refuse(f"{value[:60]!r} is not a percentage", "write a number from 0 to 100, such as 18.4")
        return float(value)
    return value


def _date(value: object) -> object:
    if isinstance(value, str):
        found = re.fullmatch(r"(\d{4})-(\d{2})-(\d{2})", value, re.ASCII)
        if not found:
            raise refuse(f"{value[:60]!r} is not a date", "write year-month-day, such as 2027-01-15")
        year, month, day = map(int, found.groups())
        if year not in CENTURY:
            raise refuse(f"is in the year {found[1]}", "correct the year")
        if not 1 <= month <= 12:
            raise refuse(f"{value!r} is not a date", f"correct the month: there is none with the number {found[2]}")
        days = calendar.monthrange(year, month)[1]
        if not 1 <= day <= days:
            raise refuse(f"{value!r} is not a date", f"correct the day: {MONTHS[month]} {year} has {days} days")
        return datetime.date(year, month, day)
    return value


class Month(datetime.date):
    """A month of which nobody knows the day: its last day, which decides."""

    @property
    def text(self) -> str:
        """As editors write it, such as 2027-01."""
        return f"{self:%Y-%m}"


def _day_or_month(value: object) -> object:
    found = re.fullmatch(r"(\d{4})-(\d{2})", value, re.ASCII) if isinstance(value, str) else None
    if not found:
        return _date(value)
    year, month = map(int, found.groups())
    first = _date(f"{value}-01")
    return Month(year, month, calendar.monthrange(year, month)[1]) if first else first


def _language_tag(value: str) -> str:
    if value not in LANGUAGE_TAGS:
        raise refuse(f"{value[:60]!r} is no language", "write its tag, such as en, cy, fr or ga")
    return value


def _time(value: object) -> object:
    if isinstance(value, str):
        try:
            if not re.fullmatch(r"\d{2}:\d{2}", value, re.ASCII):
                raise ValueError
            return datetime.time.fromisoformat(value)
        except ValueError:
            raise refuse(f"{value[:60]!r} is not a time", "write hours:minutes, such as 09:30") from None
    return value


def _partial_date(value: str) -> str:
    if not re.fullmatch(r"\d{4}(-(0[1-9]|1[0-2]))?", value, re.ASCII):
        raise refuse(f"{value[:60]!r} is no year or month", "write 2018 or 2018-05")
    if int(value[:4]) not in HISTORY:
        raise refuse(f"is in the year {value[:4]}", "correct the year")
    return value


@dataclass(frozen=True, slots=True)
class Role:
    """What a text is for: how it is called, how long it may be, and whether it is inline Markdown."""

    name: str
    most: int
    markdown: bool = False


LABEL = Role("a label", 60)
TITLE = Role("a title", 100)
SENTENCE = Role("such a text", 200)
WORDING = Role("such a text", 600)
ITEM = Role("such a text", 600, markdown=True)
PARAGRAPH = Role("a paragraph", 2000, markdown=True)
_Text = Annotated[str, Field(min_length=1, json_schema_extra={"maxLength": 4000})]
Line = Annotated[_Text, SENTENCE]
"""A plain text in one language, or in both the same; HTML is refused."""
TitleLine = Annotated[_Text, TITLE]
Slug = Annotated[str, AfterValidator(_slug), Field(json_schema_extra={"pattern": f"^{SLUG.pattern}$"})]
LanguageTag = Annotated[str, AfterValidator(_language_tag), WithJsonSchema({"type": "string"})]
"""A language with a name in CLDR: en, cy, fr."""
Url = Annotated[str, Field(max_length=MOST_OF_ADDRESS, json_schema_extra={"format": "uri"}), AfterValidator(_address)]
Email = Annotated[str, Field(pattern=r"^[^@\s<>\"]+@[^@\s<>\"]+\.[^@\s<>\"]+$")]
Links = dict[Locale, Url]
"""The address of the same thing in each language, or in one."""
Transcript = Annotated[str, Field(max_length=2000), AfterValidator(_transcript)]
"""An address, or UNKNOWN."""
Flag = Annotated[bool, BeforeValidator(_boolean)]
Whole = Annotated[int, BeforeValidator(_whole), Field(ge=0)]
Percent = Annotated[float, BeforeValidator(_percent), Field(ge=0, le=100)]
Date = Annotated[datetime.date, BeforeValidator(_date)]
Day = Annotated[
    datetime.date,
    PlainValidator(_day_or_month),
    WithJsonSchema({"type": "string", "pattern": r"^\d{4}-\d{2}(-\d{2})?$"}),
]
"""A day, or a month where the day is not known."""
Time = Annotated[datetime.time, BeforeValidator(_time), WithJsonSchema({"type": "string", "pattern": r"^\d{2}:\d{2}$"})]
PartialDate = Annotated[
    str, AfterValidator(_partial_date), WithJsonSchema({"anyOf": [{"type": "string"}, {"type": "integer"}]})
]
FieldPath = tuple[str | int, ...]
"""The way from the top of a file or a record to a value in it: names of fields, and positions in lists from 0."""
STRICT = ConfigDict(extra="forbid", str_strip_whitespace=True)


class Frozen(BaseModel):
    """Nothing unknown is accepted and nothing changes once it is read."""

    model_config = STRICT | ConfigDict(frozen=True, defer_build=True)
    """A part is only ever read within its record: what reads it alone need not be made when a program starts."""

    def model_post_init(self, _: object) -> None:
        """Which fields were given nobody asks: parts that have the same share one set, which takes a kilobyte."""
        given = self.__pydantic_fields_set__
        object.__setattr__(self, "__pydantic_fields_set__", _GIVEN.setdefault(frozenset(given), given))


_GIVEN: dict[frozenset[str], set[str]] = {}


@checked_dataclass(frozen=True, slots=True, config=STRICT)
class Text(Pair[str]):
    """The same text in both languages."""  # most of what a catalogue holds: with slots it takes a third of the memory

    en: Annotated[Line, Field(description="in English")]
    cy: Annotated[Line, Field(description="in Welsh")]


Label = Annotated[Text, LABEL]
Title = Annotated[Text, TITLE]
Sentence = Annotated[Text, SENTENCE]
Wording = Annotated[Text, WORDING]
"""A text of the interface."""
Item = Annotated[Text, ITEM]
"""One of several in a list, or a short paragraph: inline Markdown."""
Paragraph = Annotated[Text, PARAGRAPH]


@checked_dataclass(frozen=True, slots=True, config=STRICT)
class Prompt(Text):
    """A question that readers write notes below."""

    id: Annotated[Slug, Field(description="name by which the notes are kept on a reader's device; never changes")]


@checked_dataclass(frozen=True, slots=True, config=STRICT)
class Addresses(Pair[str]):
    """The last part of a page's address in each language."""

    en: Annotated[Slug, Field(description="in English addresses")]
    cy: Annotated[Slug, Field(description="in Welsh addresses, in Welsh words")]
