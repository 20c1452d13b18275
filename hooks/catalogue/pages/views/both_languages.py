"""`page` in templates of pages in both languages, which link from the root of the site."""

from urllib.parse import quote

from markupsafe import Markup

from catalogue.languages.locales import Locale
from catalogue.languages.pairs import Pair
from catalogue.model.addresses import list_address
from catalogue.model.content_policy import CONTENT_POLICY
from catalogue.model.lists import A_TO_Z, SEARCH
from catalogue.pages.frames import CardLink
from catalogue.pages.views.shell import Publication
from catalogue.pages.views.site import SiteView


class BothLanguagesView:
    """A page in both languages."""

    def __init__(self, sites: Pair[SiteView], publication: Publication, only: Locale | None = None) -> None:
        """With `only`, it is a page in one language, like those in both in all else."""
        self._sites = sites
        self._publication = publication
        self._only = only

    @property
    def halves(self) -> tuple[SiteView, ...]:
        """`site` in each language, in the order in which the page shows them."""
        return (self._sites[self._only],) if self._only else (self._sites.cy, self._sites.en)

    @property
    def locale(self) -> Locale:
        """The language in which the page begins."""
        return self.halves[0].locale

    @property
    def problems(self) -> tuple[str, ...]:
        """In a preview that shows an old page: what keeps it from showing a new one, in English."""
        return self._publication.problems

    @property
    def base(self) -> str:
        """The path below which the site is published."""
        return "/" + self._publication.url.partition("://")[2].partition("/")[2] if self._publication.url else "/"

    @property
    def assets(self) -> str:
        """The way to the folder of style and scripts."""
        return self.base + self._publication.scripts.folder

    def script(self, name: str) -> Markup:
        """Loads the only script of the page."""
        return self._publication.scripts.load_alone(self.base, name)

    @property
    def content_policy(self) -> str:
        """What the page may load."""
        return CONTENT_POLICY

    def a_to_z(self, half: SiteView) -> str:
        """The way to the list of all pages."""
        return f"{self.base}{list_address(A_TO_Z, half.locale)}"

    def results(self, half: SiteView) -> str:
        """The way to the page of results."""
        return f"{self.base}{list_address(SEARCH, half.locale)}"


class _BothNamesView(BothLanguagesView):
    """A page that says the names of the site in both languages."""

    @property
    def english(self) -> SiteView:
        """`site` in English."""
        return self._sites.en

    @property
    def welsh(self) -> SiteView:
        """`site` in Welsh."""
        return self._sites.cy


class WelcomeView(_BothNamesView):
    """The root of the site."""

    def __init__(self, sites: Pair[SiteView], publication: Publication, card: CardLink) -> None:
        super().__init__(sites, publication)
        self._card = card

    @property
    def site_url(self) -> str:
        """Where the site is published."""
        return self._publication.url

    @property
    def card(self) -> CardLink | None:
        """The card of the page; None in a preview, and where its address is not known."""
        return self._card if self._publication.url and not self._publication.preview else None

    @property
    def card_address(self) -> str:
        """Where the card is published."""
        return f"{self._publication.url}{self._card.path}"


class MovedView(_BothNamesView):
    """What stands at an address at which a page once stood. It begins in the language of that page."""

    def __init__(self, sites: Pair[SiteView], publication: Publication, new: str) -> None:
        super().__init__(sites, publication)
        self._new = quote(new, safe="/#~!$&'()*+,;=:@")

    @property
    def halves(self) -> tuple[SiteView, ...]:
        """`site` in each language, that of the page first."""
        first = Locale(self._new.partition("/")[0])
        return self._sites[first], self._sites[first.other]

    @property
    def new(self) -> str:
        """The way to where the page stands now."""
        return self.base + self._new

    @property
    def canonical(self) -> str:
        """Where it is published now."""
        return self._publication.url + self._new.partition("#")[0]
