"""`page` in templates of pages in both languages, which link from the root of the site."""

from catalogue.languages.pairs import Pair
from catalogue.model.addresses import list_address
from catalogue.model.lists import A_TO_Z
from catalogue.pages.views.shell import CONTENT_POLICY, Publication
from catalogue.pages.views.site import SiteView


class BothLanguagesView:
    """A page in both languages."""

    def __init__(self, sites: Pair[SiteView], publication: Publication) -> None:
        self._sites = sites
        self._publication = publication

    @property
    def halves(self) -> tuple[SiteView, SiteView]:
        """`site` in each language, in the order in which the page shows them."""
        return self._sites.cy, self._sites.en

    @property
    def english(self) -> SiteView:
        """`site` in English."""
        return self._sites.en

    @property
    def welsh(self) -> SiteView:
        """`site` in Welsh."""
        return self._sites.cy

    @property
    def site_url(self) -> str:
        """Where the site is published."""
        return self._publication.url

    @property
    def problems(self) -> tuple[str, ...]:
        """In a preview that shows an old page: what keeps it from showing a new one, in English."""
        return self._publication.problems

    @property
    def base(self) -> str:
        """The path below which the site is published."""
        return "/" + self.site_url.partition("://")[2].partition("/")[2] if self.site_url else "/"

    @property
    def content_policy(self) -> str:
        """What the page may load."""
        return CONTENT_POLICY

    def a_to_z(self, half: SiteView) -> str:
        """The way to the list of all pages."""
        return f"{self.base}{list_address(A_TO_Z, half.locale)}"
