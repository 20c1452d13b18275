"""opensearch.osdx of each language: how a browser asks this site's search (OpenSearch 1.1, draft 6)."""

from collections.abc import Iterator
from functools import partial

from markupsafe import escape

from catalogue.exports import ExportedFile, Source
from catalogue.languages.locales import Locale
from catalogue.model.addresses import list_address
from catalogue.model.lists import SEARCH
from catalogue.model.search_address import DESCRIPTION, PARAMETER

LONGEST_NAME = 16
"""Characters that a short name may have (OpenSearch 1.1, ShortName)."""


def generate_files(source: Source) -> Iterator[ExportedFile]:
    """Nothing where it is not known where the site is published: a search is asked by its whole address."""
    if source.site_url:
        for locale in Locale:
            yield ExportedFile(f"{locale}/{DESCRIPTION}", partial(_render, source, locale))


def _render(source: Source, locale: Locale) -> str:
    settings = source.catalogue.settings
    name = settings.name[locale]
    results = source.whole_address(list_address(SEARCH, locale))
    own = source.whole_address(f"{locale}/{DESCRIPTION}")
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>{escape(_shorten(name))}</ShortName>
<LongName>{escape(name[:48])}</LongName>
<Description>{escape(source.catalogue.interface.words["search_label"][locale])}</Description>
<Language>{locale}</Language>
<InputEncoding>UTF-8</InputEncoding>
<Image width="512" height="512" type="image/png">{escape(source.whole_address("assets/icon-512.png"))}</Image>
<Url type="text/html" method="get" template="{escape(results)}?{PARAMETER}={{searchTerms}}"/>
<Url type="application/opensearchdescription+xml" rel="self" template="{escape(own)}"/>
</OpenSearchDescription>
"""


def _shorten(name: str) -> str:
    """As many whole words as fit."""
    if len(name) <= LONGEST_NAME:
        return name
    return name[: LONGEST_NAME + 1].rpartition(" ")[0] or name[:LONGEST_NAME]
