"""What links say that leave the site: whom a reader asks there, or where one applies or reads on."""

from catalogue.model.catalogue import Catalogue
from catalogue.model.entries import Term
from catalogue.model.records import Programme
from catalogue.queries.today import WayOut
from catalogue.queries.wording import Wording


def place_of(catalogue: Catalogue, way: WayOut, wording: Wording) -> str:
    """Where a link leads, in a word: the name that the glossary has for the site, else its host."""
    host = way.host.removeprefix("www.")
    term = catalogue.find(Term, host.partition(".")[0])
    return term.title[wording.locale] if term else host


def way_words(catalogue: Catalogue, programme: Programme, way: WayOut, wording: Wording) -> str:
    """What the first link that leaves is for."""
    words = wording.words
    if way.to:
        return str(words.ask_body.format(name=way.to.title[wording.locale]))
    pattern = words.apply_on if programme.state.takes_people else words.see_on
    return str(pattern.format(name=place_of(catalogue, way, wording)))
