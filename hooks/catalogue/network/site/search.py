"""The search of a site in each language: its index is there, and every piece of it, where a large site has pieces."""

import json
from collections.abc import Iterator, Mapping
from urllib.parse import urljoin

from catalogue.languages.locales import Locale
from catalogue.network.answers import Answer, NoAnswer
from catalogue.network.site.asker import Asker
from catalogue.network.site.faults import SiteFault
from catalogue.network.site.headers import find_header_faults
from catalogue.network.site.pages import BUILD_AGAIN, LANGUAGES, SeenPage
from catalogue.network.site.place import SitePlace
from catalogue.queries.results import ROWS
from catalogue.reading.faults import Severity
from catalogue.search.documents import LIST, PAGE
from catalogue.search.pieces import TEXTS, WORDS


def find_search_faults(
    asker: Asker, place: SitePlace, pages: Mapping[str, SeenPage], locale: Locale, headers: Severity
) -> Iterator[SiteFault]:
    """The home page names an index, which is there and is JSON. `headers` is the severity of faults in its headers."""
    home = f"{place.named}{locale}/"
    if home not in pages:
        return
    index = place.find_own(place.ask_for(home), pages[home].page.search_index)
    if not pages[home].page.search_index or not index:
        yield SiteFault(place.ask_for(home), "names no index for the search", BUILD_AGAIN)
        return
    answer = asker.get(index)
    held = _read_json(answer)
    if not isinstance(answer, Answer) or answer.status != 200:
        yield _missing(index, answer, locale)
    elif not held:
        yield SiteFault(index, "is no JSON that holds something", BUILD_AGAIN)
    else:
        yield from find_header_faults(index, answer, headers)
        yield from _find_faults_of_pieces(asker, index, held, locale, headers)


def _find_faults_of_pieces(
    asker: Asker, index: str, held: object, locale: Locale, headers: Severity
) -> Iterator[SiteFault]:
    """Texts and words are of the build of the index; rows are of any."""
    pieces = held.get("pieces") if isinstance(held, dict) else None
    if not isinstance(held, dict) or not isinstance(pieces, dict):
        return
    versions = {urljoin(index, path): version for path, version in _pieces_named_in(held, pieces)}
    for address, answer in asker.get_all(versions).items():
        piece = _read_json(answer)
        if not isinstance(answer, Answer) or answer.status != 200:
            yield _missing(address, answer, locale)
        elif not isinstance(piece, dict) or piece.get("version") != versions[address]:
            yield SiteFault(address, "is no piece of the index of the search that is there", BUILD_AGAIN)
        else:
            yield from find_header_faults(address, answer, headers)


def _pieces_named_in(held: Mapping[str, object], pieces: Mapping[str, object]) -> Iterator[tuple[str, object]]:
    """Path and version of each."""
    size, words, documents = pieces.get("size"), pieces.get("words"), held.get("documents")
    if not (isinstance(size, int) and size > 0 and isinstance(words, list) and isinstance(documents, list)):
        return
    records = [each for each in documents if isinstance(each, dict) and each.get("kind") not in {PAGE, LIST}]
    version = pieces.get("version")
    for number in range(len(words)):
        yield f"{WORDS}/{number}.json", version
    for number in range(-(-len(documents) // size)):
        yield f"{TEXTS}/{number}.json", version
    for number in range(-(-len(records) // size)):
        yield f"{ROWS}/{number}.json", None


def _missing(address: str, answer: Answer | NoAnswer, locale: Locale) -> SiteFault:
    said = f"answers {answer.status}" if isinstance(answer, Answer) else str(answer)
    return SiteFault(address, said, f"publish all of the site; without it nobody can search in {LANGUAGES[locale]}")


def _read_json(answer: Answer | NoAnswer) -> object:
    """None where it is none."""
    try:
        return json.loads(answer.body) if isinstance(answer, Answer) else None
    except (ValueError, RecursionError):
        return None
