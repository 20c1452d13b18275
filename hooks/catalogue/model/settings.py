"""Settings of a site: its name, where it is published, who edits it, and what it has."""

from typing import TYPE_CHECKING, Annotated, ClassVar

from pydantic import AfterValidator, Field

from catalogue.model.colours import Colours
from catalogue.model.features import NEEDS, Feature
from catalogue.model.fields import Email, Frozen, Label, Line, Links, Sentence, Text, Title, Url, refuse
from catalogue.model.kinds import PROSE, files
from catalogue.model.references import Ref, Refs
from catalogue.model.repository import Repository
from catalogue.model.site_address import find_address_fault

if TYPE_CHECKING:
    from catalogue.model.entries import Contact
    from catalogue.model.frameworks import Framework
    from catalogue.model.records import Resource


def _with_slash(value: str) -> str:
    if fault := find_address_fault(value):
        raise refuse(*fault)
    if not value.endswith("/"):
        raise refuse(f"{value[:60]!r} is no address of a site", "write https://, the host, and a slash at the end")
    return value


def _whole(features: tuple[Feature, ...]) -> tuple[Feature, ...]:
    alone = [feature for feature in NEEDS if feature in features and NEEDS[feature] not in features]
    if alone:
        needed = [NEEDS[feature] for feature in alone]
        what = ", ".join(f"{feature} needs {NEEDS[feature]}" for feature in alone)
        raise refuse(what, f"add {', '.join(needed)}, or take {', '.join(alone)} out")
    return features


def _has_texts(value: str) -> str:
    known = (*files(), PROSE)
    if value not in known:
        raise refuse(f"{value[:60]!r} is no kind of text", f"choose one of {', '.join(known)}")
    return value


CurrentKind = Annotated[Line, AfterValidator(_has_texts)]


class MenuLink(Frozen):
    """A link with words of its own."""

    text: Title = Field(description="what it says, in plain text")
    to: Line = Field(description="where it leads, as in prose", examples=["page:guidance/its-name"])


class JournalSettings(Frozen):
    """What the journal shows beside the notes."""

    by: Refs["Framework"] = Field((), description="ids of frameworks by which it can be ordered, beside stages")
    paper: Refs["Resource"] = Field((), description="ids of resources for readers without scripts")
    more: tuple[MenuLink, ...] = Field((), description="links below the notes, to pages of prose")
    record: Ref["Contact"] | None = Field(
        None,
        description="id of the contact whose page holds the record of learning into which readers copy their notes",
    )


class OpenLicence(Frozen):
    """A licence that machines know by its name."""

    id: Annotated[str, Field(pattern=r"^[A-Za-z0-9.+-]+$")] = Field(
        description="name in the list of licences of SPDX", examples=["OGL-UK-3.0"]
    )
    title: Title = Field(description="its name, in plain text")
    links: Links = Field({}, description="address of its text in each language")


class Settings(Frozen):
    """What holds for the whole site."""

    file: ClassVar[str] = "site"

    name: Label = Field(description="name of the site, in plain text")
    lead: Sentence = Field(description="one sentence on the page where readers choose a language")
    licence: Sentence = Field(description="under which licence texts and facts stand, at the foot of each page")
    open_licence: OpenLicence | None = Field(
        None,
        description="the licence of texts and facts by its name in lists of licences, for the open data",
    )
    address: Annotated[Url, AfterValidator(_with_slash)] = Field(
        description="where the site is published, with a slash at its end; SITE_URL wins over it"
    )
    editors: Ref["Contact"] = Field(
        description="id of the contact who owns every text that names no other, and to whom readers report problems"
    )
    email: Email | None = Field(
        None,
        description="address of the editors, where it does not stand with that contact",
    )
    security: Email | None = Field(
        None,
        description="address to which one writes about a hole in the site; that of the editors, where it is left out",
    )
    identity: Url | None = Field(
        None,
        description="web address of which the ids in feeds are made; never changes. Without it `address`,"
        " so write that here before the site moves",
    )
    repository: Repository | None = Field(
        None, description="where data/ and docs/ are kept, so that each page leads to what can be improved there"
    )
    features: Annotated[tuple[Feature, ...], AfterValidator(_whole)] = Field(
        description="what the site has; nothing is there of what is left out"
    )
    menu: tuple[Line, ...] = Field((), description="paths of pages of prose for the second menu at the foot, in order")
    current: tuple[CurrentKind, ...] = Field(
        (),
        description="files of records, or prose, that must say the same in both languages before the site is built",
        examples=[["programmes", "prose"]],
    )
    statement: Line | None = Field(None, description="path of the page that is the accessibility statement")
    journal: JournalSettings = Field(JournalSettings(), description="what the journal shows beside the notes")
    colours: Colours = Field(
        Colours(), description="the body's own colours; a colour that is hard to see on paper is refused"
    )

    def has(self, feature: Feature | str | None) -> bool:
        """Whether the site has a feature; what belongs to none is always there."""
        return not feature or feature in self.features


NO_SETTINGS = Settings.model_construct(
    name=Text(en="?", cy="?"),
    lead=Text(en="?", cy="?"),
    licence=Text(en="?", cy="?"),
    address="",
    editors="",
    features=tuple(Feature),
    current=(),
    journal=JournalSettings(),
    colours=Colours(),
)
"""What stands in place of a file that cannot be read."""
