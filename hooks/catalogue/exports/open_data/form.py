"""The published form of a record: what is declared of it, as JSON holds it, with the addresses of its page."""

import re
from collections.abc import Mapping
from typing import cast
from urllib.parse import quote

from pydantic import BaseModel

from catalogue.exports import Source
from catalogue.exports.open_data.cells import write_scalar
from catalogue.languages.locales import Locale
from catalogue.languages.pairs import Pair
from catalogue.model.addresses import record_target
from catalogue.model.kinds import declared_kinds
from catalogue.model.open_data import Declared
from catalogue.model.records import Record
from catalogue.queries.examples import both_as_example
from catalogue.queries.today import as_of
from catalogue.queries.translations import of_owner, signed

DRAFT, REVIEWED = "draft", "reviewed"
UP = "../../"
"""From the folder to the root of the site."""
_LINK = re.compile(rf"\]\(((?:{'|'.join((*(kind.name for kind in declared_kinds()), 'list', 'page'))}):[a-z0-9/#-]+)\)")


def publish_record(record: Record, declared: Declared, source: Source) -> dict[str, object]:
    """What is published of a record; what it does not say is left out."""
    known = {name: getattr(record, name, None) for name in declared.fields}
    known["as_of"] = as_of(source.catalogue, record) or None
    known["title"] = title_of(record, source)
    known["review"] = review_of(record, source)
    said: dict[str, object] = {"id": record.id, "addresses": dict(addresses_of(record, source).items())}
    return said | {name: _publish(value, source) for name, value in known.items() if not _is_nothing(value)}


def title_of(record: Record, source: Source) -> Pair[str]:
    """Its title, which says in a demonstration that it is an example."""
    return both_as_example(source.catalogue, record.title)


def review_of(record: Record, source: Source) -> Pair[str]:
    """Of each language, whether a person has read all of its texts: reviewed, or draft."""
    texts = of_owner(source.catalogue, record_target(record))
    return Pair.of(lambda locale: REVIEWED if signed(texts, locale) else DRAFT)


def addresses_of(record: Record, source: Source) -> Pair[str]:
    """Of its page, or of its place on a list; relative where nobody knows where the site is published."""
    return Pair.of(lambda locale: _whole(source.addresses.find(record_target(record), locale) or "", source))


def _whole(address: str, source: Source) -> str:
    whole = source.whole_address(address)
    return whole if source.site_url else UP + whole


def _is_nothing(value: object) -> bool:
    return value is None or (isinstance(value, tuple | dict) and not value)


def _publish(value: object, source: Source, locale: Locale | None = None) -> object:
    if isinstance(value, Pair):
        fields = {name: getattr(value, name) for name in type(value).__dataclass_fields__}
        return {
            name: _publish(each, source, Locale(name) if name in set(Locale) else None) for name, each in fields.items()
        }
    if isinstance(value, BaseModel):
        parts = {name: getattr(value, name) for name in type(value).model_fields}
        return {name: _publish(each, source) for name, each in parts.items() if not _is_nothing(each)}
    if isinstance(value, Mapping):
        return {str(key): _publish(each, source) for key, each in value.items()}
    if isinstance(value, tuple):
        return [_publish(each, source, locale) for each in value]
    if isinstance(value, bool | int | float):
        return value
    text = write_scalar(value)
    return _lead_out(text, source, locale) if locale else text


def _lead_out(text: str, source: Source, locale: Locale) -> str:
    """Links of Markdown, which name records by kind and id, with addresses that lead there from anywhere."""

    def replace(found: re.Match[str]) -> str:
        address = source.addresses.find(cast(str, found[1]), locale)
        return found[0] if address is None else f"]({quote(_whole(address, source), safe='%/:?#[]@!$&*+,;=~')})"

    return _LINK.sub(replace, text)
