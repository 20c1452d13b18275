"""The kinds of record: where each is written, what links to it are called, where its pages stand."""

from dataclasses import dataclass

from catalogue.languages.locales import Locale
from catalogue.model import records
from catalogue.model.fields import Frozen


@dataclass(frozen=True)
class Kind:
    """One kind of record."""

    name: str
    """Its name in links in prose (`programme:npqh`) and in templates."""
    collection: str
    """Its attribute of the catalogue."""
    file: str
    """Name of its file in data/, without ending, or of its folder."""
    types: tuple[type[records.Record], ...]
    section: tuple[str, str] | None = None
    """The part of the address before the record's own, in English and in Welsh; None without pages."""
    shown_on: str = ""
    """The list, a key of LISTS, on which records without pages have a place each."""

    @property
    def name_of_folder(self) -> str:
        """The folder of its prose, for kinds that have some: docs/en/case-studies."""
        return self.collection.replace("_", "-")

    @property
    def list_name(self) -> str:
        """The list that its records stand on, a key of LISTS."""
        return "pathway" if self.name == "stage" else self.name_of_folder

    def section_in(self, locale: Locale) -> str:
        assert self.section
        return self.section[0] if locale is Locale.EN else self.section[1]


PROGRAMME = Kind("programme", "programmes", "programmes", (records.Programme,), ("programmes", "rhaglenni"))
STAGE = Kind("stage", "stages", "stages", (records.Stage,), ("pathway", "llwybr"))
RESOURCE = Kind(
    "resource",
    "resources",
    "resources",
    (records.Recap, records.Reading, records.Reflection),
    ("resources", "adnoddau"),
)
CASE_STUDY = Kind(
    "case-study",
    "case_studies",
    "case_studies",
    (records.CaseStudy,),
    ("case-studies", "astudiaethau-achos"),
)
STANDARD = Kind("standard", "standards", "frameworks", (records.Standard,), ("standards", "safonau"))
DIMENSION = Kind("dimension", "dimensions", "frameworks", (records.Dimension,), ("dimensions", "dimensiynau"))
THEME = Kind("theme", "themes", "themes", (records.Theme,), shown_on="case-studies")
ORGANISATION = Kind("organisation", "organisations", "organisations", (records.Organisation,), shown_on="contacts")
CONTACT = Kind("contact", "contacts", "contacts", (records.Contact,), shown_on="contacts")
TERM = Kind("term", "glossary", "glossary", (records.Term,), shown_on="glossary")
QUANTITY = Kind("quantity", "quantities", "quantities", (records.Quantity,), shown_on="glossary")
MILESTONE = Kind("milestone", "milestones", "milestones", (records.Milestone,), shown_on="milestones")
NATIONAL_AVERAGE = Kind(
    "national-average",
    "national_averages",
    "national_averages",
    (records.NationalAverage,),
    shown_on="case-studies",
)
KINDS = (
    PROGRAMME,
    STAGE,
    RESOURCE,
    CASE_STUDY,
    STANDARD,
    DIMENSION,
    THEME,
    ORGANISATION,
    CONTACT,
    TERM,
    QUANTITY,
    MILESTONE,
    NATIONAL_AVERAGE,
)
PAGED = tuple(kind for kind in KINDS if kind.section)
SEARCHED = (*PAGED, TERM, ORGANISATION, CONTACT, THEME, MILESTONE)
"""Those whose records the search finds: each leads to a page or to a place on a list."""
LISTS_WITH_PLACES = tuple(dict.fromkeys(kind.shown_on for kind in KINDS if kind.shown_on))
FILES = tuple(dict.fromkeys(kind.file for kind in KINDS))
BY_NAME = {kind.name: kind for kind in KINDS}
BY_TYPE = {record: kind for kind in KINDS for record in kind.types}
EDITORS = "site-editors"
"""Id of the contact who owns every text that names no other owner, and to whom problems are reported."""
REFERENCES = {
    "stages": STAGE,
    "replaced_by": PROGRAMME,
    "before": PROGRAMME,
    "programmes": PROGRAMME,
    "offered_by": ORGANISATION,
    "endorsed_by": ORGANISATION,
    "organisation": ORGANISATION,
    "contact": CONTACT,
    "owner": CONTACT,
    "standards": STANDARD,
    "dimensions": DIMENSION,
    "resources": RESOURCE,
    "document": RESOURCE,
    "themes": THEME,
    "related": TERM,
}
"""Fields that hold ids, and of what kind of record."""


def types_in(file: str) -> dict[str, type[records.Record]]:
    """The types of record in a file by the value of their field `kind`; one type has the key ""."""
    types = [record for kind in KINDS if kind.file == file for record in kind.types]
    if len(types) == 1:
        return {"": types[0]}
    return {_discriminator(record): record for record in types}


def _discriminator(record: type[Frozen]) -> str:
    return str(record.model_fields["kind"].description)


LISTS: dict[str, tuple[str, str]] = {
    "pathway": ("pathway", "llwybr"),
    "next-step": ("help-me-choose", "helpwch-fi-i-ddewis"),
    "programmes": ("programmes", "rhaglenni"),
    "resources": ("resources", "adnoddau"),
    "recaps": ("resources/something-to-do", "adnoddau/rhywbeth-i-wneud"),
    "readings": ("resources/something-to-read", "adnoddau/rhywbeth-i-ddarllen"),
    "reflections": ("resources/something-to-watch", "adnoddau/rhywbeth-i-wylio"),
    "case-studies": ("case-studies", "astudiaethau-achos"),
    "compare-schools": ("case-studies/compare", "astudiaethau-achos/cymharu"),
    "guidance": ("guidance", "canllawiau"),
    "standards": ("standards", "safonau"),
    "dimensions": ("dimensions", "dimensiynau"),
    "glossary": ("glossary", "geirfa"),
    "milestones": ("milestones", "cerrig-milltir"),
    "contacts": ("contacts", "cysylltiadau"),
    "self-review": ("self-review", "hunanadolygu"),
    "journal": ("journal", "dyddiadur"),
    "on-offer": ("on-offer", "ar-gael"),
    "booklet": ("booklet", "llyfryn"),
    "a-z": ("a-z", "a-y"),
}
"""The pages that list records, with their addresses below the language's root."""
PROSE = "prose"
COLLECTIONS = (*(kind.collection for kind in KINDS), PROSE)
"""What texts are counted by; the words for them are in labels.collection of interface.yaml."""
