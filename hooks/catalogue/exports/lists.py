"""list.json beside each list of cards that comes in pages: what narrowing all of it needs (docs/assets/long-list.js).

Tokens stand once and are named by their places. A record is its openness, its place by worth, its tokens, and the dates
of its cohorts where its status follows from them; the order is that of the pages.

names.json: of a site with many programmes how they are called and where they are, for pages that show those which a
reader keeps (docs/assets/names.js).
"""

import json
from collections.abc import Iterator
from functools import partial

from catalogue.exports import ExportedFile, Source
from catalogue.languages.locales import Locale
from catalogue.model.addresses import list_address
from catalogue.model.lists import PROGRAMMES
from catalogue.model.paging import CARDS, LIST_DATA, NAMES
from catalogue.model.records import Programme, Record
from catalogue.queries.facets import RULES, Item, find_facets
from catalogue.queries.offer import find_offer
from catalogue.queries.paging import BOOKLET, OF_LISTS, are_many, parts_of_list
from catalogue.queries.status import cohort_data


def generate_files(source: Source) -> Iterator[ExportedFile]:
    """One in each language for each such list; none on a site without long lists."""
    for name, listed in OF_LISTS.items():
        page = source.catalogue.lists.get(name)
        if page and listed in RULES and parts_of_list(source.catalogue, page):
            for locale in Locale:
                path = f"{list_address(page, locale)}{LIST_DATA}"
                yield ExportedFile(path, partial(_render, source, listed, locale))
    if are_many(source.catalogue):
        for locale in Locale:
            yield ExportedFile(f"{list_address(PROGRAMMES, locale)}{NAMES}", partial(_render_names, source, locale))


def _render(source: Source, listed: type[Record], locale: Locale) -> str:
    items = find_facets(source.catalogue, listed, locale, source.day).items
    tokens = {token: place for place, token in enumerate(dict.fromkeys(each for item in items for each in item.tokens))}
    told = {"most": CARDS, "tokens": [*tokens], "records": [_describe(item, tokens) for item in items]}
    return json.dumps(told, ensure_ascii=False, separators=(",", ":")) + "\n"


def _render_names(source: Source, locale: Locale) -> str:
    """By id: title, the last part of the address, and the page of what is on offer that has it, 0 for none."""
    offered = find_offer(source.catalogue, source.day).programmes
    pages = {each.id: place // BOOKLET + 1 for place, each in enumerate(offered)}
    told = {
        each.id: [each.title[locale], each.slug(locale), pages.get(each.id, 0)]
        for each in source.catalogue.all(Programme)
    }
    return json.dumps(told, ensure_ascii=False, separators=(",", ":")) + "\n"


def _describe(item: Item, tokens: dict[str, int]) -> list[object]:
    found: list[object] = [item.openness, item.order, [tokens[each] for each in item.tokens]]
    if item.dated and isinstance(item.record, Programme):
        found.append(cohort_data(item.record.cohorts))
    return found
