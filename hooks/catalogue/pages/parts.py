"""Prose in parts, so that a template can lay them out."""

import re
from dataclasses import dataclass

from markupsafe import Markup

STEPS = re.compile(r"<ol>\n(.*?)</ol>\n?", re.DOTALL)
STEP = re.compile(r"<li>\n?(.*?)\n?</li>\n", re.DOTALL)
HEADING = re.compile(r'<h2 id="([a-z0-9-]+)">(.*?)</h2>\n?', re.DOTALL)


@dataclass(frozen=True)
class Part:
    """What stands under one heading of the second level; before the first heading there is neither id nor title."""

    id: str
    title: Markup
    body: Markup

    @property
    def steps(self) -> "Steps":
        """The first numbered list, which has no list within it, and what stands around it."""
        before, held, after = STEPS.split(self.body, maxsplit=1)
        return Steps(Markup(before), tuple(Markup(step) for step in STEP.findall(held)), Markup(after))


@dataclass(frozen=True)
class Steps:
    """Prose with a list of steps."""

    before: Markup
    steps: tuple[Markup, ...]
    after: Markup


def split_prose(html: Markup) -> tuple[Part, ...]:
    """The parts of HTML made of prose, in order, without empty ones at the start."""
    before, *rest = HEADING.split(html)
    parts = [Part("", Markup(), Markup(before))] if before.strip() else []
    for name, title, body in zip(rest[::3], rest[1::3], rest[2::3], strict=True):
        parts.append(Part(name, Markup(title), Markup(body)))
    return tuple(parts)
