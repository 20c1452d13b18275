"""build.json: of what the site was built and when, and how much there is; the same for each build of a commit on a day.

`make verify` tells by it how old a published site is.
"""

import json
from collections.abc import Iterator
from functools import partial

from catalogue.exports import ExportedFile, Source
from catalogue.languages.locales import Locale
from catalogue.model.addresses import page_targets
from catalogue.model.provenance import BUILD_FILE
from catalogue.queries.paging import pages_behind


def generate_files(source: Source) -> Iterator[ExportedFile]:
    """That file alone."""
    yield ExportedFile(BUILD_FILE, partial(_render, source))


def _render(source: Source) -> str:
    catalogue, provenance = source.catalogue, source.provenance
    facts = {
        "address": source.site_url,
        "commit": provenance.commit,
        "day": source.day.isoformat(),
        "versions": {"engine": provenance.engine, "mkdocs": provenance.generator},
        "counts": {
            "pages": len(Locale) * len([*page_targets(catalogue), *pages_behind(catalogue)]),
            "prose": len(catalogue.prose),
            "records": {kind.name: len(catalogue.all(kind.record_type)) for kind in catalogue.kinds},
        },
    }
    return json.dumps(facts, ensure_ascii=False, indent=1) + "\n"
