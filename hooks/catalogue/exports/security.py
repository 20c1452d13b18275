"""security.txt: to whom one writes about a hole in the site (RFC 9116).

It is read at the root of a domain. Who publishes below one copies it there.
"""

import datetime
from collections.abc import Iterator

from catalogue.exports import ExportedFile, Source
from catalogue.languages.locales import Locale
from catalogue.model.entries import Contact
from catalogue.queries.today import email_of

PATH = ".well-known/security.txt"
VALID = datetime.timedelta(days=364)
"""Less than a year, as section 2.5.5 asks; each build begins it anew."""


def generate_files(source: Source) -> Iterator[ExportedFile]:
    """Nothing where nobody has given an address, and nothing of a demonstration."""
    email = _find_email(source)
    if email and not source.catalogue.is_demonstration:
        yield ExportedFile(PATH, lambda: _render(source, email))


def _find_email(source: Source) -> str:
    settings = source.catalogue.settings
    editors = source.catalogue.find(Contact, settings.editors)
    return settings.security or (email_of(source.catalogue, editors) if editors else "")


def _render(source: Source, email: str) -> str:
    lines = [
        f"Contact: mailto:{email}",
        f"Expires: {source.day + VALID}T00:00:00Z",
        f"Preferred-Languages: {', '.join(Locale)}",
    ]
    if source.site_url:
        lines.append(f"Canonical: {source.whole_address(PATH)}")
    return "".join(f"{line}\n" for line in lines)
