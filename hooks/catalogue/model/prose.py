"""Prose: pages of Markdown with front matter."""

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from pydantic import Field

from catalogue.languages.locales import Locale
from catalogue.model.fields import Date, Frozen, Line, PartialDate, Slug, TitleLine
from catalogue.model.markdown import CITATION, Heading, Link, Markdown
from catalogue.model.references import Ref
from catalogue.model.site_vocabulary import TopicId
from catalogue.model.steps import count_steps
from catalogue.model.vocabulary import Table

if TYPE_CHECKING:
    from catalogue.model.entries import Contact

FRONT_MATTER = re.compile(r"\A\s*---[ \t]*\n(.*?)\n---[ \t]*(?:\n|\Z)", re.DOTALL)
WEB = re.compile(r"(https?|mailto):", re.IGNORECASE)
DOCUMENT = re.compile(r"(?:\.\.?/)*(?P<path>assets/[^\s?#]+\.pdf)")
"""A PDF of the site as prose links to it, from a page in any folder."""
WORD = re.compile(r"[^\W\d_][\w'’-]*")
WORDS_A_MINUTE = 200
"""A calm pace for text on a screen; adults read prose at 200 to 260 words a minute (Brysbaert 2019)."""


class FrontMatter(Frozen):
    """What stands at the top of a prose page."""

    title: TitleLine = Field(description="title, the h1 of the page")
    description: Line = Field(description="one sentence for the lead, search and social media")
    address: Slug | None = Field(None, description="last part of the address in this language")
    topic: TopicId | None = Field(None, description="id of its group in the list of guidance")
    table: Table | None = Field(
        None,
        description="table below the text: how many texts are reviewed, of what the site was built, the open data,"
        " or the file of each page",
    )
    folded: tuple[Slug, ...] = Field((), description="ids of sections that few need, which stand folded")
    ticked: Slug | None = Field(None, description="id of the section whose numbered list is made of steps to tick")
    as_of: PartialDate | None = Field(None, description="year or month as of which the facts are")
    last_reviewed: Date | None = Field(None, description="day on which somebody last checked the facts")
    owner: Ref["Contact"] | None = Field(
        None, description="id of the contact who keeps it right; without it the editors"
    )


@dataclass(frozen=True, kw_only=True)
class ProsePage:
    """One page in one language."""

    path: str
    """Path below the language's folder, without ending: about, case-studies/its-id."""
    locale: Locale
    file: str
    matter: FrontMatter
    markdown: str
    first_line: int
    """Line of the file on which the Markdown begins, from 1."""

    @cached_property
    def parsed(self) -> Markdown:
        """The Markdown, read."""
        return Markdown(self.markdown, self.first_line)

    @property
    def headings(self) -> tuple[Heading, ...]:
        return self.parsed.headings

    @property
    def sections(self) -> tuple[Heading, ...]:
        """The headings that a table of contents names: those of the highest level that have an id."""
        return tuple(heading for heading in self.headings if heading.id and heading.level == SECTION)

    @cached_property
    def steps(self) -> int:
        """How many steps there are to tick: the items of the first numbered list of its section; 0 for none.

        A list that holds another one is none, since a step would be in two places.
        """
        return count_steps(self.parsed.tokens, self.matter.ticked) if self.matter.ticked else 0

    @cached_property
    def anchors(self) -> frozenset[str]:
        """The ids of its headings, which links can lead to."""
        return frozenset(heading.id for heading in self.headings if heading.id)

    @property
    def links(self) -> tuple[Link, ...]:
        return self.parsed.links

    @property
    def record_links(self) -> tuple[Link, ...]:
        """Those to pages of the site, in order, which both languages have. Each can have its own PDF and pictures."""
        others = (WEB.match, DOCUMENT.fullmatch)
        return tuple(link for link in self.links if not (link.is_picture or any(find(link.target) for find in others)))

    @property
    def citations(self) -> tuple[str, ...]:
        """Ids of the documents that it cites, each once, in the order of the page."""
        cited = (link.target.removeprefix(CITATION) for link in self.links if link.target.startswith(CITATION))
        return tuple(dict.fromkeys(cited))

    @property
    def reading_minutes(self) -> int:
        """At 200 words a minute, at least one."""
        words = sum(len(WORD.findall(words.text)) for words in self.parsed.words)
        return max(1, round(words / WORDS_A_MINUTE))

    @property
    def target(self) -> str:
        """What links call it."""
        return f"{PAGE}:{self.path}"

    @property
    def folder(self) -> str:
        """The path without its last part; empty for a page that stands in no folder."""
        return self.path.rpartition("/")[0]

    @property
    def name(self) -> str:
        """The last part of the path."""
        return self.path.rpartition("/")[2]

    @property
    def slug(self) -> str:
        """The last part of its address."""
        return self.matter.address or self.name


SECTION = 2
"""The level of the headings that divide a page."""
PAGE = "page"
"""The scheme of a link to a page of prose: page:about."""
HOME = "index"
"""The path of the home page of each language."""
