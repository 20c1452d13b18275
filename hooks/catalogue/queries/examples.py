"""How what leaves the site says in a demonstration that it is an example: nothing of it is to pass for real."""

from catalogue.languages.locales import Locale
from catalogue.languages.pairs import Pair
from catalogue.model.catalogue import Catalogue


def as_example(catalogue: Catalogue, title: str, locale: Locale) -> str:
    """The title, which in a demonstration begins with the word for an example, once."""
    if not catalogue.is_demonstration:
        return title
    example = catalogue.interface.words["example"][locale]
    return title if title.startswith(example) else f"{example}: {title}"


def both_as_example(catalogue: Catalogue, title: Pair[str]) -> Pair[str]:
    """The same in both languages."""
    return Pair.of(lambda locale: as_example(catalogue, title[locale], locale))
