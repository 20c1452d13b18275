"""search/rows.json of each language: what the page of results shows of a record beside the words that are found in it.

assets/result-rows.js reads it. A record without anything to show is left out, and so are pages of prose. For a large
site it is empty, and rows come in pieces: each has those of the records whose texts are a piece of the search index.
"""

import json
from collections.abc import Iterable, Iterator
from functools import partial

from catalogue.exports import ExportedFile, Source
from catalogue.languages.locales import Locale
from catalogue.model.addresses import record_target
from catalogue.model.catalogue import Catalogue
from catalogue.model.kinds import searched_kinds
from catalogue.model.records import CaseStudy, Programme, Record, Resource, Stage
from catalogue.pictures.wales import find_place
from catalogue.queries.inline import first_sentence, plain_text
from catalogue.queries.results import PIECE, ROWS, is_in_pieces
from catalogue.queries.today import ways_out
from catalogue.queries.ways import way_words
from catalogue.queries.wording import Wording

PATH = "search/rows.json"
Row = dict[str, object]


def generate_files(source: Source) -> Iterator[ExportedFile]:
    """One in the folder of each language, and the pieces where there are any."""
    records = _records(source.catalogue)
    is_cut = is_in_pieces(source.catalogue)
    for locale in Locale:
        yield ExportedFile(f"{locale}/{PATH}", partial(_render, source, locale, () if is_cut else records))
        for first in range(0, len(records), PIECE) if is_cut else ():
            piece = records[first : first + PIECE]
            yield ExportedFile(f"{locale}/search/{ROWS}/{first // PIECE}.json", partial(_render, source, locale, piece))


def _records(catalogue: Catalogue) -> tuple[Record, ...]:
    """In the order in which the search has them."""
    return tuple(record for kind in searched_kinds() for record in catalogue.all(kind.record_type))


def _render(source: Source, locale: Locale, records: Iterable[Record]) -> str:
    """By the address of each record from the root of the language, as the search names it."""
    catalogue = source.catalogue
    wording = Wording(catalogue.interface, locale)
    rows = {}
    for record in records:
        address = (source.addresses.find(record_target(record), locale) or "").removeprefix(f"{locale}/")
        row = {name: value for name, value in _row(catalogue, record, wording).items() if value}
        if row:
            rows[address] = row
    return json.dumps(rows, ensure_ascii=False, separators=(",", ":"))


def _row(catalogue: Catalogue, record: Record, wording: Wording) -> Row:
    stages = [record.id] if isinstance(record, Stage) else list(getattr(record, "stages", ()))
    row: Row = {"stages": stages}
    if isinstance(record, Programme):
        way = next(ways_out(catalogue, record, wording.locale), None)
        action = [way.address, way_words(catalogue, record, way, wording)] if way else []
        whom, _ = first_sentence(plain_text(record.audience[wording.locale]))
        return row | {"facts": list(_facts_of_programme(record, wording)), "whom": whom, "action": action}
    if isinstance(record, CaseStudy):
        place = find_place(record)
        facts = list(_facts_of_school(record, wording))
        return row | {"facts": facts, "place": [place.x, place.y] if place else []}
    if isinstance(record, Resource):
        return row | {"facts": list(_facts_of_resource(record, wording))}
    return row


def _facts_of_programme(programme: Programme, wording: Wording) -> Iterator[str]:
    if programme.all_languages:
        yield wording.languages(programme.all_languages)
    if programme.duration:
        yield programme.duration[wording.locale]
    elif programme.months:
        yield wording.count("months", programme.months)


def _facts_of_school(school: CaseStudy, wording: Wording) -> Iterator[str]:
    yield school.authority[wording.locale]
    yield wording.label("phase", school.phase)
    if school.pupils is not None:
        counted = wording.count("pupils", school.pupils)
        yield wording.words.about_figure.format(n=counted) if "pupils" in school.about else counted


def _facts_of_resource(resource: Resource, wording: Wording) -> Iterator[str]:
    if resource.minutes:
        yield wording.count("minutes", resource.minutes)
    yield wording.editions(resource)
