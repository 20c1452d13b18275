"""What a build is told by the environment, checked before it begins."""

import re
import sys
from collections.abc import Mapping

from catalogue.publishing.refusal import Refusal
from catalogue.queries.day import today

SITE_URL, DAY = "SITE_URL", "SOURCE_DATE_EPOCH"
COMMIT = "SOURCE_COMMIT"
"""The commit from which the site is built; empty where it is not to be told."""
DATA, DOCS = "CATALOGUE_DATA", "CATALOGUE_DOCS"
"""The folders of records and prose."""
EXAMPLES = "CATALOGUE_EXAMPLES"
"""The folder whose records a demonstration lays over the data. A build is told of it by its command alone."""


class VariableError(Refusal):
    """A variable of the environment with which no site can be built."""


def checked_variables(environment: Mapping[str, str]) -> dict[str, str]:
    """The environment, with SITE_URL as a site can use it. Raises VariableError and DayError, for SOURCE_DATE_EPOCH."""
    today(environment.get(DAY))
    checked = dict(environment)
    if SITE_URL in environment:
        checked[SITE_URL] = _site_url(environment[SITE_URL])
    if not re.fullmatch(r"([0-9a-f]{7,64})?", environment.get(COMMIT, "")):
        remedy = "write 7 to 64 digits and letters from a to f, as git does, or unset it"
        raise VariableError(f"{COMMIT}: {environment[COMMIT][:80]!r} is no commit; {remedy}")
    return checked


def _site_url(url: str) -> str:
    from catalogue.model.site_address import find_address_fault  # noqa: PLC0415 -- loads the whole model

    if not url:
        remedy = "write where the site is published, or unset it: data/site.yaml has an address too"
        raise VariableError(f"{SITE_URL}: is empty; {remedy}")
    if fault := find_address_fault(url):
        raise VariableError(f"{SITE_URL}: {'; '.join(fault)}")
    if url.endswith("/"):
        return url
    print(f"{SITE_URL}: the slash that was missing at its end is added: {url}/", file=sys.stderr)
    return f"{url}/"
