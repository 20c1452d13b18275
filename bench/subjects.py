"""What the tasks of bench/tasks.py are about on one site, and what a reader of one language can know of it."""

from dataclasses import dataclass
from typing import TypeVar
from urllib.parse import urlsplit

from catalogue.languages.locales import Locale
from catalogue.languages.pairs import Pair
from catalogue.model.addresses import list_address, record_address
from catalogue.model.catalogue import Catalogue
from catalogue.model.entries import Contact, Organisation
from catalogue.model.records import Programme, Record, Reflection
from catalogue.queries.today import ways_out

SomeRecord = TypeVar("SomeRecord", bound=Record)


@dataclass(frozen=True, kw_only=True)
class Subjects:
    """What the tasks are about on one site: ids of its records, and what somebody looks for."""

    stage: str
    """Of a middle leader."""
    programme: str
    """For that stage."""
    qualification: str
    """The programme that stands on the first page."""
    talk: str
    looked_for: Pair[str]
    """What somebody types who wants to see how a school did something."""
    school: str
    """The case study that answers it."""


OF_THIS_SITE = Subjects(
    stage="existing-leaders",
    programme="middle-leaders",
    qualification="npqh",
    talk="dare-to-disagree",
    looked_for=Pair(en="coaching in a small school", cy="hyfforddi mewn ysgol fach"),
    school="greenfield",
)
"""The school coaches and has fewer than 250 pupils; no source says of any school that it is rural."""


@dataclass(frozen=True)
class Site:
    """What a reader of one language can know of the site: its words, and where its pages are."""

    catalogue: Catalogue
    subjects: Subjects
    locale: Locale

    def word(self, key: str, **values: str) -> str:
        """What the site says, with these in its places, without spaces at its ends."""
        return self.catalogue.interface.words[key][self.locale].format(**values).strip()

    def host_of(self, talk: Reflection) -> str:
        """Where a talk is watched, in the reader's own language where there is an edition in it."""
        editions = sorted(talk.editions, key=lambda edition: edition.language != self.locale)
        return next(urlsplit(str(edition.link)).hostname or "" for edition in editions if edition.link)

    @property
    def home(self) -> str:
        return f"{self.locale}/"

    @property
    def record_of_learning(self) -> Contact:
        """Who keeps the record into which readers copy their notes."""
        return self.find(Contact, self.catalogue.settings.journal.record or "")

    def address(self, record: Record, locale: Locale | None = None) -> str:
        on = self.catalogue.section_of(record)
        return record_address(record, on, locale or self.locale)

    def address_of_list(self, name: str) -> str:
        return list_address(self.catalogue.lists[name], self.locale)

    def title_of_list(self, name: str) -> str:
        return self.catalogue.interface.lists[name].title[self.locale]

    def find(self, record_type: type[SomeRecord], record_id: str) -> SomeRecord:
        """Raises LookupError where the site has none."""
        found = self.catalogue.find(record_type, record_id)
        if found is None:
            raise LookupError(record_id)
        return found

    def keeper_of(self, contact: Contact) -> str:
        """The body that a contact belongs to."""
        return self.find(Organisation, contact.organisation or "").title[self.locale]

    @property
    def offered(self) -> list[Programme]:
        """The programmes that take people."""
        return [each for each in self.catalogue.all(Programme) if each.state.takes_people]

    def way_out_of(self, programme: Programme) -> tuple[str, str]:
        """What the button on its page says that leaves the site, and where it leads: whoever runs the programme."""
        way = next(ways_out(self.catalogue, programme, self.locale))
        if way.to:
            return self.word("ask_body", name=way.to.title[self.locale]), way.address
        return self.word("apply_on" if programme.state.takes_people else "see_on", name=""), way.address
