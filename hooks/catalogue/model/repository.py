"""The repository in which editors keep the texts of a site, and where its web editor and its issues are."""

from enum import StrEnum
from typing import Annotated, NamedTuple
from urllib.parse import quote, urlencode, urlsplit

from pydantic import AfterValidator, Field, model_validator

from catalogue.languages.locales import Locale
from catalogue.languages.pairs import Pair
from catalogue.model.fields import Frozen, Line, Url, refuse


class Forge(StrEnum):
    """What serves a repository."""

    GITHUB = "github"
    GITLAB = "gitlab"


FORMS = Pair("mistake", "gwall")
"""The names of the forms for a mistake on a page, without their ending, in each language."""
EDIT = {Forge.GITHUB: "/edit/", Forge.GITLAB: "/-/edit/"}


class Written(NamedTuple):
    """Where a text is written: a file, from the top of the site's folder, and a line from 1; 0 for the whole file."""

    file: str
    line: int = 0

    @property
    def place(self) -> str:
        """As the web editors of both want it, behind the branch."""
        return quote(self.file) + (f"#L{self.line}" if self.line else "")


def _bare(value: str) -> str:
    if not value.startswith("https://") or value.endswith(("/", ".git")) or urlsplit(value).query:
        raise refuse(
            f"{value[:60]!r} is no address of a repository", "write https://, the host, the owner and the name"
        )
    return value


class Repository(Frozen):
    """Where the texts of the site are kept, so that pages lead to the line that says what they say."""

    address: Annotated[Url, AfterValidator(_bare)] = Field(
        description="its page, without a slash at the end", examples=["https://github.com/our-body/our-site"]
    )
    branch: Line = Field("main", description="the branch that is published")
    forge: Forge | None = Field(None, description="github or gitlab, where the address does not say it")
    folder: Line | None = Field(
        None, description="folder in which data/ and docs/ stand, where that is not the top", examples=["website"]
    )

    @model_validator(mode="after")
    def _known(self) -> "Repository":
        if self._forge is None:
            raise refuse(f"does not say what serves {self.address[:60]}", "write forge: github, or forge: gitlab")
        return self

    @property
    def _forge(self) -> Forge | None:
        """As it is said, else as a part of the host says it: gitlab.example.org."""
        host = (urlsplit(self.address).hostname or "").split(".")
        return self.forge or next((each for each in Forge if each.value in host), None)

    def edit_address(self, place: str) -> str:
        """Where the web editor opens a file, by its `Written.place`."""
        above = f"{quote(self.folder.strip('/'))}/" if self.folder else ""
        return f"{self.address}{EDIT[self._served_by]}{quote(self.branch)}/{above}{place}"

    def form_address(self, locale: Locale, page: str) -> str:
        """Where one tells of a mistake on the page with this address, in a form."""
        if self._served_by is Forge.GITHUB:
            return (
                f"{self.address}/issues/new?{urlencode({'template': f'{FORMS[locale]}.yml', 'page': page}, safe=':/')}"
            )
        asked = {"issuable_template": FORMS[locale], "issue[title]": page}  # a description would replace the form
        return f"{self.address}/-/issues/new?{urlencode(asked, safe=':/[]')}"

    @property
    def _served_by(self) -> Forge:
        return self._forge or Forge.GITHUB
