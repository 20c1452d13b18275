"""The pages that list records or help to use them. Each is declared here, has a template of its name and words in
interface.yaml under `lists`, and stands in the order of this module in the sitemap."""

from collections.abc import Iterable
from dataclasses import dataclass

from catalogue.languages.pairs import Pair
from catalogue.model.features import Feature


@dataclass(frozen=True, kw_only=True)
class ListPage:
    """A page that the catalogue makes of many records."""

    name: str
    """Its name in links (`list:pathway`), of its words in interface.yaml, and of its template."""
    address: Pair[str]
    """Below the root of the language."""
    template: str = ""
    """The name of the template, where it is that of another list too."""
    parent: "ListPage | None" = None
    """The list above it in the trail."""
    main_menu: int = 0
    """Its number in the main menu, from 1; 0 where it is not there."""
    footer: int = 0
    """Its number in the menu at the foot of each page, from 1; 0 where it is not there."""
    feature: Feature | None = None
    """The feature that it belongs to; None where every site has it."""
    is_found: bool = True
    """Whether the search finds it."""

    @property
    def template_name(self) -> str:
        return f"{self.template or self.name}.html"

    @property
    def target(self) -> str:
        """What links call it."""
        return f"list:{self.name}"

    @property
    def frame(self) -> str:
        """The name of its frame."""
        return f"list-{self.name}"


LISTS: dict[str, ListPage] = {}
"""Every declared list by its name, in the order of this module; those of a site are in `Catalogue.lists`."""


def declare(page: ListPage) -> ListPage:
    """Makes a page a list of the site."""
    LISTS[page.name] = page
    return page


PATHWAY = declare(ListPage(name="pathway", address=Pair("pathway", "llwybr"), main_menu=1))
NEXT_STEP = declare(
    ListPage(
        name="next-step",
        address=Pair("help-me-choose", "helpwch-fi-i-ddewis"),
        main_menu=2,
        feature=Feature.NEXT_STEP,
    )
)
PROGRAMMES = declare(ListPage(name="programmes", address=Pair("programmes", "rhaglenni"), main_menu=3))
RESOURCES = declare(ListPage(name="resources", address=Pair("resources", "adnoddau"), main_menu=4))
RECAPS = declare(
    ListPage(
        name="recaps",
        address=Pair("resources/something-to-do", "adnoddau/rhywbeth-i-wneud"),
        template="resource-list",
        parent=RESOURCES,
    )
)
READINGS = declare(
    ListPage(
        name="readings",
        address=Pair("resources/something-to-read", "adnoddau/rhywbeth-i-ddarllen"),
        template="resource-list",
        parent=RESOURCES,
    )
)
REFLECTIONS = declare(
    ListPage(
        name="reflections",
        address=Pair("resources/something-to-watch", "adnoddau/rhywbeth-i-wylio"),
        template="resource-list",
        parent=RESOURCES,
    )
)
CASE_STUDIES = declare(
    ListPage(
        name="case-studies",
        address=Pair("case-studies", "astudiaethau-achos"),
        main_menu=5,
        feature=Feature.CASE_STUDIES,
    )
)
THEMES = declare(
    ListPage(name="themes", address=Pair("themes", "themau"), parent=CASE_STUDIES, feature=Feature.CASE_STUDIES)
)
COMPARE_SCHOOLS = declare(
    ListPage(
        name="compare-schools",
        address=Pair("case-studies/compare", "astudiaethau-achos/cymharu"),
        parent=CASE_STUDIES,
        feature=Feature.CASE_STUDIES,
    )
)
GUIDANCE = declare(
    ListPage(name="guidance", address=Pair("guidance", "canllawiau"), main_menu=6, feature=Feature.GUIDANCE)
)
FRAMEWORK = declare(
    ListPage(
        name="framework",
        address=Pair("framework", "fframwaith"),
        template="framework",
        footer=7,
        feature=Feature.FRAMEWORKS,
    )
)
"""Stands for the lists of frameworks: a site has one for each, with its name and address."""
GLOSSARY = declare(ListPage(name="glossary", address=Pair("glossary", "geirfa"), footer=6, feature=Feature.GLOSSARY))
MILESTONES = declare(
    ListPage(name="milestones", address=Pair("milestones", "cerrig-milltir"), footer=8, feature=Feature.MILESTONES)
)
NEWS = declare(ListPage(name="news", address=Pair("what-is-new", "beth-syn-newydd"), footer=11, feature=Feature.NEWS))
CONTACTS = declare(ListPage(name="contacts", address=Pair("contacts", "cysylltiadau"), footer=9))
MY_PATHWAY = declare(ListPage(name="my-pathway", address=Pair("my-pathway", "fy-llwybr"), footer=1))
"""What a reader keeps; the header of each page leads to it."""
SELF_REVIEW = declare(
    ListPage(name="self-review", address=Pair("self-review", "hunanadolygu"), footer=2, feature=Feature.SELF_REVIEW)
)
JOURNAL = declare(ListPage(name="journal", address=Pair("journal", "dyddiadur"), footer=3, feature=Feature.JOURNAL))
ON_OFFER = declare(ListPage(name="on-offer", address=Pair("on-offer", "ar-gael"), footer=4, feature=Feature.BOOKLETS))
BOOKLET = declare(ListPage(name="booklet", address=Pair("booklet", "llyfryn"), footer=5, feature=Feature.BOOKLETS))
A_TO_Z = declare(ListPage(name="a-z", address=Pair("a-z", "a-y"), footer=10))
SEARCH = declare(ListPage(name="search", address=Pair("search", "chwilio"), is_found=False))
"""The results of the search, by what its address asks for."""


def main_menu(lists: Iterable[ListPage]) -> list[ListPage]:
    """Those of the lists that are in the main menu, in its order."""
    return sorted((each for each in lists if each.main_menu), key=lambda each: each.main_menu)


def footer_menu(lists: Iterable[ListPage]) -> list[ListPage]:
    """Those of the lists that are in the menu at the foot of each page, in its order."""
    return sorted((each for each in lists if each.footer), key=lambda each: each.footer)
