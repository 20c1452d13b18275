"""The words of the desk, in both languages."""

from collections.abc import Mapping
from pathlib import Path

from catalogue.languages.locales import Locale
from catalogue.languages.pairs import Pair
from catalogue.reading.yaml_files import parse_yaml

FILE = Path(__file__).with_name("words.yaml")
Words = Mapping[str, str]


def read_words() -> Pair[Words]:
    """Every text, by its name."""
    value = parse_yaml(FILE.name, FILE.read_bytes).value
    assert isinstance(value, dict)
    return Pair.of(lambda locale: {name: _in(texts, locale) for name, texts in value.items()})


def _in(texts: object, locale: Locale) -> str:
    assert isinstance(texts, dict)
    return str(texts[locale])
