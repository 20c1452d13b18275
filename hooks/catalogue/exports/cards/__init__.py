"""Social cards: a picture of 1200 by 630 pixels for each programme, school, talk, stage and list, and one for all else.

They are kept from build to build, by all that they are made of: keeping/files.py.
"""

from collections.abc import Iterator
from functools import partial

from catalogue.exports import ExportedFile, Source
from catalogue.exports.cards.drawing import CardText, Palette, draw_card
from catalogue.exports.cards.rendering import fingerprint, render_card
from catalogue.keeping.files import find_folder, keep
from catalogue.languages.locales import Locale
from catalogue.model.colours import ACCENT, BRAND, INK, MIST, MUTED, PAPER, RIDGE, Colours
from catalogue.model.lists import ListPage
from catalogue.model.records import Record, Stage
from catalogue.queries.cards import NAME, Card, card_of, card_of_both, generate_subjects


def generate_files(source: Source) -> Iterator[ExportedFile]:
    """One beside each page that has its own, one for each language, and one for both; none in previews."""
    if source.preview:
        return
    yield ExportedFile(NAME, lambda: render(source, card_of_both(source.catalogue)))
    for locale in Locale:
        for path, subject in generate_subjects(source.catalogue, source.addresses, locale):
            yield ExportedFile(path, partial(_render, source, subject, locale))


def palette_of(colours: Colours) -> Palette:
    """The light colours of the site, those of the body among them."""
    return Palette(
        paper=PAPER["light"],
        mist=MIST["light"],
        ink=INK,
        muted=MUTED,
        brand=colours.brand.light if colours.brand else BRAND,
        ridge=colours.ridge.light if colours.ridge else RIDGE,
        accent=colours.accent or ACCENT,
    )


def _render(source: Source, subject: Record | ListPage | None, locale: Locale) -> bytes:
    return render(source, card_of(source.catalogue, subject, locale, source.day))


def render(source: Source, card: Card) -> bytes:
    """A PNG of a card, or the one that is kept of an earlier build."""
    palette = palette_of(source.catalogue.settings.colours)
    groups = (stage.group for stage in source.catalogue.all(Stage))
    text = CardText(name=card.name, kind=card.kind, title=card.title, fact=card.fact)
    made_of = (text, tuple(groups), card.place, palette)
    return keep(
        find_folder(),
        f"{fingerprint(*made_of)}.png",
        lambda: render_card(tuple(draw_card(*made_of)), palette.paper),
    )
