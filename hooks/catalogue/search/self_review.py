"""The statements of the self-review, as results lead to them."""

from collections.abc import Iterator
from dataclasses import dataclass

from catalogue.languages.locales import Locale
from catalogue.model.catalogue import Catalogue
from catalogue.model.lists import SELF_REVIEW


@dataclass(frozen=True)
class Statements:
    """A set of statements: what links call it, its title, and a line for each."""

    target: str
    title: str
    lines: tuple[str, ...]


def generate_statement_sets(catalogue: Catalogue, locale: Locale) -> Iterator[Statements]:
    """Each set; none where the site leaves the self-review out."""
    for each in catalogue.self_review.sets if SELF_REVIEW.name in catalogue.lists else ():
        lines = (each.help, *(statement.text for statement in each.statements))
        yield Statements(f"{SELF_REVIEW.target}#{each.id}", each.title[locale], tuple(line[locale] for line in lines))
