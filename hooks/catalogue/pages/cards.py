"""The social card that a page names in its head."""

import datetime

from catalogue.model.catalogue import Catalogue
from catalogue.pages.frames import CARD, CARD_WORDS, CardLink
from catalogue.pages.inventory import Page
from catalogue.queries.cards import NAME, card_of, card_of_both, card_path


def link_card(catalogue: Catalogue, page: Page, day: datetime.date) -> CardLink:
    """Its own card, or that of the site; a frame has markers in their place."""
    if page.frame and not page.template:
        return CardLink(CARD, CARD_WORDS)
    subject = page.list or page.record
    card = card_of(catalogue, subject, page.locale, day)
    address = page.first[page.locale] if page.first else page.address
    return CardLink(card_path(subject, address, page.locale), card.words)


def link_card_of_both(catalogue: Catalogue) -> CardLink:
    """That of the root of the site."""
    return CardLink(NAME, card_of_both(catalogue).words)
