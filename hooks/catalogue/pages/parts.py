"""Prose in parts, so that a template can lay them out."""

import re
from dataclasses import dataclass

from markupsafe import Markup

HEADING = re.compile(r'<h2 id="([a-z0-9-]+)">(.*?)</h2>\n?', re.DOTALL)


@dataclass(frozen=True)
class Part:
    """What stands under one heading of the second level; before the first heading there is neither id nor title."""

    id: str
    title: Markup
    body: Markup


def split_prose(html: Markup) -> tuple[Part, ...]:
    """The parts of HTML made of prose, in order, without empty ones at the start."""
    before, *rest = HEADING.split(html)
    parts = [Part("", Markup(), Markup(before))] if before.strip() else []
    for name, title, body in zip(rest[::3], rest[1::3], rest[2::3], strict=True):
        parts.append(Part(name, Markup(title), Markup(body)))
    return tuple(parts)
